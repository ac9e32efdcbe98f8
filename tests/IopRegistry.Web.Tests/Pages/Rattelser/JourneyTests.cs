using System.Net;
using IopRegistry.Corrections;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>From an organisation's message to a published change.</summary>
public sealed class JourneyTests
{
    private const string Extend = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&sort=forlangt";

    [Fact]
    public async Task A_correction_travels_from_form_to_record_log_feed_and_csv()
    {
        using var site = new CorrectionsSite();
        var sender = site.Visitor();
        Assert.Equal(Extend, (await sender.Page("/partnerskap/" + CorrectionsSite.Record)).One("errand-forlangt").Href());

        using var sent = await site.Send(sender, Extend, ("end", "2028-12-31"), ("kalla", "https://boras.example/protokoll"), ("hanvisning", "Protokoll § 14"), ("avsandare", "Avsändaren AB"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var receipt = sent.Headers.Location!.ToString();
        Assert.Equal("Väntar på beslut", (await sender.Page(receipt)).One("state").Text());

        var editor = await Editors.SignIn(site, "ella");
        var queue = await editor.Page("/redaktion");
        Assert.Equal(1, queue.One("waiting").Count());
        var address = queue.One("item").QuerySelector("a")!.Href();
        var item = await editor.Page(address);
        Assert.Equal(["changes.csv", "periods.csv", "sources.csv"], item.All("diff-row").Select(row => row.GetAttribute("data-file")!).Order());
        using var approved = await editor.Submit(item, address, "decision", ("gor", "godkann"));
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        using var published = await editor.Submit(await editor.Page("/redaktion"), "/redaktion", "publish");
        Assert.Equal(1, (await published.Document()).One("published").Count());

        var record = await sender.Page("/partnerskap/" + CorrectionsSite.Record);
        Assert.Contains("2028-12-31", record.All("period-row")[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("2028-12-31", await sender.GetStringAsync("/data/periods.csv"), StringComparison.Ordinal);
        var after = await sender.Page(receipt);
        Assert.Equal("Godkänd och publicerad", after.One("state").Text());
        var decision = after.One("published").Href();
        Assert.Equal("Ny avtalsperiod: till och med 2028-12-31", (await sender.Page(decision)).One("change").Text());
        Assert.Equal("Ny avtalsperiod: till och med 2028-12-31", (await sender.Page("/andringar")).One("row").Text());
        Assert.Equal("Ny avtalsperiod: till och med 2028-12-31", record.One("row").Text());
        Assert.Contains("Ny avtalsperiod: till och med 2028-12-31", await sender.GetStringAsync("/andringar.atom"), StringComparison.Ordinal);
        var log = await sender.Page("/rattelser");
        Assert.Equal("Published", log.One("decision").GetAttribute("data-state"));
        Assert.Contains("Avsändaren AB", (await editor.Page(address)).Body!.TextContent, StringComparison.Ordinal);
        foreach (var open in new[] { "/rattelser", decision, "/rattelser.atom", "/partnerskap/" + CorrectionsSite.Record, "/andringar", "/data/sources.csv", "/data/changes.csv" })
            Assert.DoesNotContain("Avsändaren AB", await sender.GetStringAsync(open), StringComparison.Ordinal);
        Assert.Contains(decision, await sender.GetStringAsync("/rattelser.atom"), StringComparison.Ordinal);
        Assert.Contains("2028", site.Registry.FindPartnership(CorrectionsSite.Record)!.Timeline.LatestEnd.ToString(), StringComparison.Ordinal);
        Assert.Null(await site.Get<AuditTrail>().VerifyAsync());
    }

    [Fact]
    public async Task Two_editors_decide_and_the_second_is_shown_what_the_first_did()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("hanvisning", "Protokoll § 14"));
        var (ella, olle) = (await Editors.SignIn(site, "ella"), await Editors.SignIn(site, "olle"));
        var address = await ella.OnlyCase();
        var (hers, his) = (await ella.Page(address), await olle.Page(address));

        using var first = await ella.Submit(hers, address, "decision", ("gor", "avsla"), ("ord", "Källan säger inget om det."));
        using var second = await olle.Submit(his, address, "decision", ("gor", "godkann"), ("skal", "Mitt skäl"));

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        var conflict = await second.Document(HttpStatusCode.Conflict);
        Assert.Contains("ella", conflict.One("conflict").Text(), StringComparison.Ordinal);
        Assert.Equal("Refused", (await site.Visitor().Page("/rattelser")).One("decision").GetAttribute("data-state"));
    }

    [Fact]
    public async Task Of_several_editors_who_press_at_the_same_moment_one_decides()
    {
        using var site = new CorrectionsSite();
        var editors = new[] { await Editors.SignIn(site, "ella"), await Editors.SignIn(site, "olle"), await Editors.SignIn(site, "anna") };
        for (var race = 0; race < (Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1" ? 100 : 3); race++)
        {
            using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("hanvisning", $"Protokoll {race}"));
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
            var id = (await site.Get<Desk>().NewestWaitingAsync(1))[0].Id;
            var address = $"/redaktion/arende/{id}";
            var pages = await Task.WhenAll(editors.Select(editor => editor.Page(address)));

            var answers = await Task.WhenAll(editors.Select((editor, i) => Task.Run(() => editor.Submit(pages[i], address, "decision", ("gor", i == 1 ? "avsla" : "godkann"), ("ord", "Nej.")))));

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
            Assert.Equal(2, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
            Assert.Single(await site.Get<AuditTrail>().EntriesAsync(), entry => entry.Subject == id && entry.Action is "godkände" or "avslog" && entry.Subject == id);
        }

        Assert.Null(await site.Get<AuditTrail>().VerifyAsync());
    }

    [Fact]
    public async Task A_question_is_answered_on_the_receipt()
    {
        using var site = new CorrectionsSite();
        var sender = site.Visitor();
        using var sent = await site.Send(sender, Extend, ("end", "2028-12-31"), ("hanvisning", "Protokoll"));
        var receipt = sent.Headers.Location!.ToString();
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();
        using var asked = await editor.Submit(await editor.Page(address), address, "decision", ("gor", "fraga"), ("ord", "Vilken paragraf?"));

        var page = await sender.Page(receipt);
        Assert.Contains("Vilken paragraf?", page.One("message").Text(), StringComparison.Ordinal);
        Assert.Equal(AngleSharp.Dom.DocumentPositions.Following, page.One("message").CompareDocumentPosition(page.One("proposed")));
        Assert.EndsWith(receipt, page.One("address").Text(), StringComparison.Ordinal);
        Assert.Contains("behöver ditt svar", page.One("lead").Text(), StringComparison.Ordinal);
        using var empty = await sender.Submit(page, receipt, "answer-form", ("svar", " "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        AngleSharp.Html.Dom.IHtmlDocument kept;
        using (site.WithoutDatabase())
        {
            using var away = await sender.Submit(page, receipt, "answer-form", ("svar", "Paragraf 14."));
            kept = await away.Document(HttpStatusCode.ServiceUnavailable);
        }

        Assert.Equal("Paragraf 14.", kept.One("typed").Text());
        using var answered = await sender.Submit(kept, receipt, "kept-form");
        Assert.Equal(HttpStatusCode.SeeOther, answered.StatusCode);

        Assert.Contains("Paragraf 14.", (await editor.Page(address)).All("message")[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_an_organisations_partnerships_are_gone_through_on_one_page()
    {
        using var site = new CorrectionsSite();
        var sender = site.Visitor();
        const string Address = "/rattelser/genomgang?plats=1490";
        var page = await sender.Page(Address);
        var ids = page.All("review").Select(item => item.GetAttribute("data-id")!).ToList();
        Assert.True(ids.Count > 2);
        site.Clock.Now += TimeSpan.FromSeconds(30);

        using var bad = await sender.Submit(page, Address, "review-form", ($"svar:{ids[0]}", "avslutat"), ($"slut:{ids[0]}", "i fjol"), ("hanvisning", "Kommunens register"));
        var kept = await bad.Document(HttpStatusCode.BadRequest);
        Assert.Equal("i fjol", kept.QuerySelector($"[name='slut:{ids[0]}']")!.GetAttribute("value"));
        using var sent = await sender.Submit(page, Address, "review-form", ($"svar:{ids[0]}", "stammer"), ($"svar:{ids[1]}", "avslutat"), ($"slut:{ids[1]}", "2025-06-30"), ("hanvisning", "Kommunens register"));

        Assert.Equal(2, (await sender.Page(sent.Headers.Location!.ToString())).All("correction").Count);
    }
}
