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

        var page = await editor.Page((await editor.Page("/redaktion")).One("item").QuerySelector("a")!.Href());

        Assert.Equal("https://[", page.GetElementById("kalla.url")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Why_there_is_no_source_stays_at_the_desk()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("utan-kalla", "Jag var med på mötet"));
        var editor = await Editors.SignIn(site, "ella");

        var page = await editor.Page((await editor.Page("/redaktion")).One("item").QuerySelector("a")!.Href());

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

        var page = await editor.Page((await editor.Page("/redaktion")).One("item").QuerySelector("a")!.Href());

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
        using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("hanvisning", "Protokoll"));
        var editor = await Editors.SignIn(site, "ella");
        var address = (await editor.Page("/redaktion")).One("item").QuerySelector("a")!.Href();

        using var answer = await editor.Submit(await editor.Page(address), address, "decision", ("gor", action), ("ord", "Ring 070-123 45 67."));

        Assert.Contains("telefonnummer", (await answer.Document(HttpStatusCode.BadRequest)).Body!.TextContent, StringComparison.Ordinal);
        Assert.True((await site.Get<Desk>().QueueAsync(new QueueQuery(null, null, null, 1)))[0].State == CorrectionState.Pending);
    }
}
