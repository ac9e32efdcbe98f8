using IopRegistry.Publishing;

namespace IopRegistry.Web.Tests.OpenData;

public sealed class CitationTests(TwoVersions site) : IClassFixture<TwoVersions>
{
    [Fact]
    public async Task A_reference_names_version_and_day_and_its_link_gives_the_same_rows()
    {
        var bib = await site.Text($"/data/citera.bib?q=barn&asof=2023-04-01&version={site.A}");
        var link = bib.Split('\n').Single(line => line.TrimStart().StartsWith("url ", StringComparison.Ordinal)).Split('{', '}')[1];

        Assert.StartsWith("@misc{", bib, StringComparison.Ordinal);
        Assert.Contains($"version      = {{{site.A}}}", bib, StringComparison.Ordinal);
        var cited = new Uri(link.Replace("/partnerskap?", "/partnerskap.json?", StringComparison.Ordinal)).PathAndQuery;
        Assert.Equal((await site.Json($"/partnerskap.json?q=barn&asof=2023-04-01&version={site.A}"))["total"]!.ToString(), (await site.Json(cited))["total"]!.ToString());
        Assert.Equal(("2023-04-01", site.A), ((string)(await site.Json(cited))["asof"]!, (string)(await site.Json(cited))["data_version"]!));
    }

    [Fact]
    public async Task A_partnership_is_cited_by_its_title_and_id()
    {
        var bib = await site.Text($"/data/citera.bib?id={site.Changed}&version={site.A}&asof=2023-04-01");

        Assert.Contains($"/partnerskap/{site.Changed}?asof=2023-04-01&version={site.A}", bib, StringComparison.Ordinal);
        Assert.Contains(site.OldTitle, bib, StringComparison.Ordinal);
        Assert.Equal(410, (int)(await site.Get($"/data/citera.bib?id={site.Withdrawn}&version={site.A}")).StatusCode);
    }

    [Fact]
    public async Task An_English_reference_is_in_English_and_leads_to_English_pages()
    {
        var bib = await site.Text($"/en/data/citera.bib?county=14&status=active&focus=-&version={site.A}");

        Assert.Contains("(IOP): status Active, Västra Götalands län, focus area missing}", bib, StringComparison.Ordinal);
        Assert.Contains("/en/partnerskap?", bib, StringComparison.Ordinal);
        Assert.Contains($"/en/partnerskap/{site.Changed}?", await site.Text($"/en/data/citera.bib?id={site.Changed}&version={site.A}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_and_what_is_missing_are_named_once() =>
        Assert.Contains(": plats saknas, Västra Götalands län}", await site.Text($"/data/citera.bib?county=14&place=-&version={site.A}"), StringComparison.Ordinal);

    [Fact]
    public void A_publisher_that_is_not_configured_is_left_out()
    {
        var citation = new Citation("Titel", "https://iop.example/partnerskap", "/data/citera.bib", new DataVersion("2026-11-21-abcdef12", new DateOnly(2026, 11, 21)), new DateOnly(2023, 4, 1), null, Wording.Swedish);

        Assert.StartsWith("IOP-registret (2026). Titel. Dataversion ", citation.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("publisher", citation.BibTex, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_mean_something_to_LaTeX_are_escaped()
    {
        var citation = new Citation("50 % & mer_{x}", "https://iop.example/partnerskap", "/data/citera.bib", new DataVersion("2026-11-21-abcdef12", new DateOnly(2026, 11, 21)), new DateOnly(2023, 4, 1), "Utgivaren", Wording.Swedish);

        Assert.Contains(@"50 \% \& mer\_\{x\}", citation.BibTex, StringComparison.Ordinal);
        Assert.Equal("IOP-registret (2026). 50 % & mer_{x}. Utgivaren. Dataversion 2026-11-21-abcdef12, läget 2023-04-01. CC BY 4.0. https://iop.example/partnerskap", citation.Text);
    }
}
