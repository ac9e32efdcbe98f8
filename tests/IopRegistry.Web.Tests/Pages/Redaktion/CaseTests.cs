using System.Net;
using IopRegistry.Corrections;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Redaktion;

public sealed class CaseTests
{
    private const string Extend = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&sort=forlangt";

    [Fact]
    public async Task A_link_without_a_host_is_told_at_the_field()
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("kalla", "https:///x"));

        Assert.NotNull((await answer.Document(HttpStatusCode.BadRequest)).GetElementById("kalla-fel"));
    }

    [Fact]
    public async Task A_link_without_a_host_that_came_in_all_the_same_can_be_decided_on()
    {
        using var site = new CorrectionsSite();
        var proposal = new Proposal(CorrectionKind.Extended, CorrectionsSite.Record, Proposal.NoValues.Add(AskedFor.End, "2028-12-31"), SourceUrl: "https://[");
        await site.Get<Inbox>().SubmitAsync(new Submission(new byte[Receipt.NonceLength], [proposal], null, "client"));
        var editor = await Editors.SignIn(site, "ella");

        var page = await editor.Page(await editor.OnlyCase());

        Assert.Equal("https://[", page.GetElementById("kalla.url")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Why_there_is_no_source_stays_at_the_desk()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("utan-kalla", "Jag var med på mötet"));
        var editor = await Editors.SignIn(site, "ella");

        var page = await editor.Page(await editor.OnlyCase());

        Assert.Equal("Uppgift utan handling", page.GetElementById("kalla.titel")!.GetAttribute("value"));
        Assert.Contains("Jag var med på mötet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(page.All("diff-row"), row => Assert.DoesNotContain("Jag var med", row.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_calculate_is_pointed_out_and_can_be_approved()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&falt=target_group&falt=programme", ("target_group", "=HYPERLINK(1)"), ("programme", "Kaffe"), ("hanvisning", "Protokoll"));
        var editor = await Editors.SignIn(site, "ella");

        var page = await editor.Page(await editor.OnlyCase());

        Assert.Single(page.One("formulas").QuerySelectorAll("li"));
        Assert.Contains("target_group", page.One("formulas").Text(), StringComparison.Ordinal);
        Assert.Empty(page.All("faults"));
    }

    [Theory]
    [InlineData("avsla")]
    [InlineData("fraga")]
    public async Task The_editors_own_words_name_no_person_either(string action)
    {
        using var site = new CorrectionsSite();
        var (editor, address) = await Extended(site);

        using var answer = await editor.Submit(await editor.Page(address), address, "decision", ("gor", action), ("ord", "Ring 070-123 45 67."));

        Assert.Contains("telefonnummer", (await answer.Document(HttpStatusCode.BadRequest)).Body!.TextContent, StringComparison.Ordinal);
        Assert.True((await site.Get<Desk>().QueueAsync(new QueueQuery(null, null, null, 1)))[0].State == CorrectionState.Pending);
    }

    [Theory]
    [InlineData("avsla")]
    [InlineData("fraga")]
    public async Task Words_beyond_what_the_page_takes_are_not_published(string action)
    {
        using var site = new CorrectionsSite();
        var (editor, address) = await Extended(site);

        using var answer = await editor.Submit(await editor.Page(address), address, "decision", ("gor", action), ("ord", new string('x', 50_000)));

        Assert.Contains("Korta ner den", (await answer.Document(HttpStatusCode.BadRequest)).One("faults").Text(), StringComparison.Ordinal);
        Assert.Equal(CorrectionState.Pending, (await site.Get<Desk>().QueueAsync(new QueueQuery(null, null, null, 1)))[0].State);
    }

    [Theory]
    [InlineData("godkann")]
    [InlineData("avsla")]
    public async Task A_button_pressed_twice_is_one_decision_and_no_conflict(string action)
    {
        using var site = new CorrectionsSite();
        var (editor, address) = await Extended(site);
        var other = await Editors.SignIn(site, "eva");
        var (page, theirs) = (await editor.Page(address), await other.Page(address));

        using var once = await editor.Submit(page, address, "decision", ("gor", action), ("ord", "Står inte i källan."));
        using var twice = await editor.Submit(page, address, "decision", ("gor", action), ("ord", "Står inte i källan."));
        using var late = await other.Submit(theirs, address, "decision", ("gor", action), ("ord", "Står inte i källan."));
        using var otherwise = await editor.Submit(page, address, "decision", ("gor", action), ("ord", "Något annat."), ("skal", "Ett annat skäl."));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.Conflict], new[] { once, twice, late, otherwise }.Select(answer => answer.StatusCode));
        Assert.Single(await site.Get<AuditTrail>().EntriesAsync(), entry => entry.Action is "godkände" or "avslog");
    }

    [Theory]
    [InlineData("disclosures", "../../utanfor")]
    [InlineData("../x", "y")]
    public async Task A_struck_text_leads_to_no_file_but_a_disclosed_one(string table, string row)
    {
        using var site = new CorrectionsSite();
        var outside = Path.Combine(site.Folder.Data, "..", "utanfor.md");
        await File.WriteAllTextAsync(outside, "kvar");
        var (editor, address) = await Extended(site);

        using var answer = await editor.Submit(
            await editor.Page(address), address, "decision", ("gor", "godkann"), ("rad1.tabell", "redactions"), ("rad1.slag", "Add"), ("rad1.table", table), ("rad1.row", row), ("rad1.field", "text"), ("rad1.redacted_on", "2026-11-22"), ("rad1.number", "1"));

        Assert.Contains("redactions.csv", (await answer.Document(HttpStatusCode.BadRequest)).One("faults").Text(), StringComparison.Ordinal);
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public async Task An_old_value_that_is_about_a_person_is_struck_out_everywhere_with_a_tick()
    {
        using var site = new CorrectionsSite();
        var before = site.Registry.FindPartnership(CorrectionsSite.Record)!;
        var visitor = site.Visitor();
        Assert.Contains(before.SummarySv, await visitor.GetStringAsync("/data/partnerships.csv"), StringComparison.Ordinal);
        using var sent = await site.Send(visitor, "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&falt=summary_sv", ("summary_sv", "Aktiviteter för äldre."), ("hanvisning", "Begäran"));
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();

        using var looked = await editor.Submit(await editor.Page(address), address, "decision", ("gor", "granska"), ("rad0.person", "ja"));
        var page = await looked.Document();
        Assert.Single(page.QuerySelectorAll("[data-testid=row][data-table=redactions]"));
        Assert.Contains(page.All("diff-row"), row => row.GetAttribute("data-file") == "redactions.csv");
        using var approved = await editor.Submit(page, address, "decision", ("gor", "godkann"), ("rad0.person", "ja"));
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        using var published = await editor.Submit(await editor.Page("/redaktion"), "/redaktion", "publish");

        Assert.Equal(1, (await published.Document()).One("published").Count());
        foreach (var shown in new[] { "/partnerskap/" + CorrectionsSite.Record, "/data/partnerships.csv", "/data/changes.csv", "/andringar", "/andringar.atom", "/partnerskap.json?q=Malsryd", $"/data/partnerships.csv?version={Old(site)}" })
        {
            using var answer = await visitor.GetAsync(new Uri(shown, UriKind.Relative));
            Assert.DoesNotContain(before.SummarySv, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>A prolongation has come in, and an editor stands before it.</summary>
    private static async Task<(HttpClient Editor, string Address)> Extended(CorrectionsSite site)
    {
        using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("hanvisning", "Protokoll"));
        var editor = await Editors.SignIn(site, "ella");
        return (editor, await editor.OnlyCase());
    }

    /// <summary>The version that was there first.</summary>
    private static string Old(CorrectionsSite site) =>
        site.Get<Web.OpenData.VersionArchive>().All().Select(known => known.Version.Id).First(id => id != site.Registry.Version.Id);
}
