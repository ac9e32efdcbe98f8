using System.Net;
using IopRegistry.Corrections;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>What is more than a wrong cell: rows that are missing, an organisation's own facts, words in English.</summary>
public sealed class MoreFactsTests
{
    private const string Record = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record;

    [Fact]
    public async Task A_missing_period_becomes_a_row_with_the_next_position()
    {
        using var site = new CorrectionsSite();

        var edits = await Published(site, Record + "&sort=uppgift&falt=periods/ny", ("periods/ny/kind", "renewal"), ("periods/ny/start", "2025-01-01"), ("periods/ny/end", "tills vidare"), ("hanvisning", "Avtalet"));

        var added = Assert.Single(edits);
        var period = site.Registry.FindPartnership(CorrectionsSite.Record)!.Periods[^1];
        Assert.Equal(("periods", PeriodKind.Renewal, "2025-01-01", true), (added.Table, period.Kind, period.Start.ToString(), period.End.IsOpen));
    }

    [Fact]
    public async Task A_missing_party_becomes_a_row_with_its_committee()
    {
        using var site = new CorrectionsSite();
        var parties = site.Registry.FindPartnership(CorrectionsSite.Record)!.Parties.Length;

        await Published(site, Record + "&sort=uppgift&falt=parties/ny", ("parties/ny/role", "public"), ("parties/ny/organisation_id", "Borås stad"), ("parties/ny/unit_id", "Arbetslivsnämnden"), ("hanvisning", "Avtalet"));

        var after = site.Registry.FindPartnership(CorrectionsSite.Record)!.Parties;
        Assert.Equal((parties + 1, "boras-arbetslivsnamnden", "Borås stad, Arbetslivsnämnden"), (after.Length, after[^1].UnitId, after[^1].PrintedAs));
    }

    [Fact]
    public async Task What_is_told_of_public_insight_and_the_words_in_English_are_corrected_like_other_facts()
    {
        using var site = new CorrectionsSite();

        await Published(
            site, Record + "&sort=uppgift&falt=disclosures/ny&falt=title_en&falt=summary_en&falt=insight_basis&falt=terms/ny",
            ("disclosures/ny/area", "economy"), ("disclosures/ny/status", "requested"), ("disclosures/ny/asked_on", "2026-05-04"),
            ("title_en", "Activities for older people – PRO"), ("summary_en", "PRO runs activities for older people."), ("insight_basis", "municipality"), ("terms/ny/text_sv", "Kommunen uppger att verksamheten omfattas."), ("hanvisning", "Begäran"));

        var partnership = site.Registry.FindPartnership(CorrectionsSite.Record)!;
        Assert.Equal(("Activities for older people – PRO", "PRO runs activities for older people.", InsightBasis.Municipality), (partnership.TitleEn, partnership.SummaryEn, partnership.InsightBasis!.Value));
        Assert.Equal((DisclosureArea.Economy, DisclosureStatus.Requested), (partnership.Disclosures[^1].Area, partnership.Disclosures[^1].Status));
    }

    [Fact]
    public async Task An_organisations_facts_are_corrected_and_the_log_tells_it_at_its_partnerships()
    {
        using var site = new CorrectionsSite();
        var before = site.Registry.FindPartnership(CorrectionsSite.Record)!.Parties[0].Organisation!;
        var address = $"/rattelser/ny?organisation={before.Id}";
        var choose = await site.Visitor().Page(address);
        Assert.Equal(8, choose.One("choose-fields").QuerySelectorAll("[name=falt]").Length);

        await Published(
            site, address + "&falt=organisations/name&falt=organisations/org_number&falt=organisations/website&falt=organisations/aliases",
            ("organisations/name", "PRO Nya namnet"), ("organisations/org_number", "802426-1268"), ("organisations/website", "https://pro.example/"), ("organisations/aliases", $"{before.Name} | PRO Gamla"), ("hanvisning", "Stadgarna"));

        var after = site.Registry.FindOrganisation(before.Id)!;
        Assert.Equal(("PRO Nya namnet", "802426-1268", "https://pro.example/"), (after.Name, after.OrgNumber, after.Website));
        Assert.Equal([before.Name, "PRO Gamla"], after.Aliases.ToArray());
        var logged = site.Registry.Rows.Changes.Where(change => change.PartnershipId == CorrectionsSite.Record && change.Table == "organisations").ToList();
        Assert.Contains(logged, change => change.Field == $"{before.Id}/name" && change.New == "PRO Nya namnet" && change.CorrectionId is not null);
        Assert.Contains("PRO Nya namnet", (await site.Visitor().Page("/rattelser")).One("decision").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_committees_name_is_corrected()
    {
        using var site = new CorrectionsSite();

        await Published(site, "/rattelser/ny?namnd=boras-arbetslivsnamnden&falt=units/name", ("units/name", "Arbetsmarknadsnämnden"), ("hanvisning", "Reglementet"));

        Assert.Equal("Arbetsmarknadsnämnden", site.Registry.FindUnit("boras-arbetslivsnamnden")!.Name);
    }

    [Fact]
    public async Task What_a_missing_row_cannot_do_without_is_asked_for()
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Send(site.Visitor(), Record + "&sort=uppgift&falt=parties/ny", ("parties/ny/unit_id", "Nämnden"), ("hanvisning", "Avtalet"));

        var page = await answer.Document(HttpStatusCode.BadRequest);
        Assert.NotNull(page.GetElementById("parties/ny/role-fel"));
        Assert.NotNull(page.GetElementById("parties/ny/organisation_id-fel"));
        Assert.Equal("Nämnden", page.GetElementById("parties/ny/unit_id")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/rattelser/ny?organisation=finns-inte")]
    [InlineData("/rattelser/ny?namnd=finns-inte")]
    [InlineData("/rattelser/ny?sort=organisation")]
    [InlineData("/rattelser/ny?organisation=abf&partnerskap=" + CorrectionsSite.Record)]
    public async Task An_address_that_is_about_nothing_is_not_there(string address)
    {
        using var site = new CorrectionsSite();

        await site.Visitor().Page(address, HttpStatusCode.NotFound);
    }

    private static async Task<IReadOnlyList<Curation.RowEdit>> Published(CorrectionsSite site, string address, params (string, string)[] typed)
    {
        using var sent = await site.Send(site.Visitor(), address, typed);
        Assert.True(sent.StatusCode == HttpStatusCode.SeeOther, sent.StatusCode == HttpStatusCode.SeeOther ? "" : (await sent.Document(sent.StatusCode)).One("faults").Text());
        var editor = await Editors.SignIn(site, "ella");
        var item = await editor.OnlyCase();
        var page = await editor.Page(item);
        Assert.True(page.All("faults").Count == 0, page.QuerySelector("[data-testid=faults]")?.Text());
        using var approved = await editor.Submit(page, item, "decision", ("gor", "godkann"));
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        using var published = await editor.Submit(await editor.Page("/redaktion"), "/redaktion", "publish");
        var done = await published.Document();
        Assert.True(done.One("published").Count() == 1, done.One("report").Text());
        return (await site.Get<Desk>().FindAsync(item.Split('/')[^1]))!.Edits!.Value;
    }
}
