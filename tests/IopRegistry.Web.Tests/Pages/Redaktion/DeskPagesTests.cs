using System.Net;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Redaktion;

public sealed class DeskPagesTests
{
    private const string Extend = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&sort=forlangt";

    [Fact]
    public async Task Of_what_two_editors_want_only_the_cells_that_differ_stand_open()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("hanvisning", "Protokoll § 14"));
        var (ella, olle) = (await Editors.SignIn(site, "ella"), await Editors.SignIn(site, "olle"));
        var address = await ella.OnlyCase();
        var (hers, his) = (await ella.Page(address), await olle.Page(address));
        var end = hers.QuerySelector("[data-table=periods] input[name$='.end']")!.GetAttribute("name")!;

        using var first = await ella.Submit(hers, address, "decision", ("gor", "godkann"), (end, "2028-06-30"), ("skal", "Skälet"));
        using var second = await olle.Submit(his, address, "decision", ("gor", "godkann"), (end, "2029-12-31"), ("skal", "Skälet"));
        var conflict = await second.Document(HttpStatusCode.Conflict);

        var folded = conflict.One("merged-rest");
        Assert.False(folded.HasAttribute("open"));
        Assert.All(conflict.All("merged"), row => Assert.Equal(row.GetAttribute("data-differs") == "false", folded.Contains(row)));
        Assert.Equal("Avtalsperioder, period 2: Slut", conflict.All("merged").Single(row => row.GetAttribute("data-differs") == "true").QuerySelector("th")!.Text());
    }

    [Theory]
    [InlineData("/redaktion", "Kö")]
    [InlineData("/redaktion/logg", "Granskningslogg")]
    [InlineData("/redaktion/konto", "Konto")]
    public async Task The_menu_marks_the_page_that_is_shown(string address, string name)
    {
        using var site = new CorrectionsSite();
        var editor = await Editors.SignIn(site, "ella");

        Assert.Equal(name, Assert.Single((await editor.Page(address)).QuerySelectorAll(".desk-menu [aria-current]")).Text());
    }

    [Fact]
    public async Task The_log_tells_in_words_what_was_done_when_and_leads_to_the_case()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), Extend, ("end", "2028-12-31"), ("hanvisning", "Protokoll § 14"));
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();

        var row = (await editor.Page("/redaktion/logg")).QuerySelectorAll("tbody tr").Single(row => row.Text().Contains("skickade in", StringComparison.Ordinal));

        Assert.Equal(address, row.QuerySelector("a")!.Href());
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d\z", row.QuerySelector("time")!.Text());
        Assert.Equal((await site.Get<AuditTrail>().EntriesAsync()).Single(entry => entry.Action == "inkom").HappenedAt, row.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task An_editor_whose_name_looks_like_a_case_is_no_link_in_the_log()
    {
        using var site = new CorrectionsSite();
        await site.Get<EditorTable>().AddAsync("margaret", isReset: false, "prov");

        using var sent = await site.Send(site.Visitor(), $"/rattelser/ny?partnerskap={CorrectionsSite.Record}&sort=forlangt", ("end", "2028-12-31"), ("hanvisning", "Protokoll § 14"));
        var ella = await Editors.SignIn(site, "ella");

        var log = await ella.Page("/redaktion/logg");

        Assert.Contains(log.QuerySelectorAll("tbody tr"), row => row.Text().Contains("margaret", StringComparison.Ordinal));
        Assert.Equal(await ella.OnlyCase(), Assert.Single(log.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")).Distinct()));
        Assert.Equal($"Loggen är hel: kontrollvärdena stämmer för alla {log.QuerySelectorAll("tbody tr").Length} poster.", log.One("chain").Text());
    }
}
