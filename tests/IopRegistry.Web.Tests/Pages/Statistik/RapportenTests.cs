using IopRegistry.Web.Tests.Pictures;

namespace IopRegistry.Web.Tests.Pages.Statistik;

[Collection(OnTheSite.Name)]
public sealed class RapportenTests(TestSite site)
{
    [Fact]
    public async Task The_printed_numbers_stand_beside_the_counted_ones()
    {
        var page = await site.Get("/statistik/rapporten-2023");
        Assert.Empty(Wholeness.FlawsOf(page));
        var rows = page.One("report-table").QuerySelectorAll("tbody tr");
        Assert.StartsWith("Rapportens text: 94 ", rows[0].QuerySelectorAll("td")[0].Text(), StringComparison.Ordinal);
        Assert.Equal("Raderna i kapitel 3: 92", rows[0].QuerySelectorAll("td")[1].Text());
        Assert.Contains("pågick 91 av de 92 partnerskapen 1 april 2023. För 1 hade perioden löpt ut.", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_with_a_link_is_that_many_hits()
    {
        var page = await site.Get("/statistik/rapporten-2023");
        var counted = page.QuerySelectorAll("a[href^='/partnerskap?']")
            .Select(link => (Address: link.Href(), Count: link.GetAttribute("data-count") is { } count ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : link.Count()))
            .Concat(page.All("picture").SelectMany(picture => picture.CountedLinks())).Distinct().ToList();
        Assert.True(counted.Count > 20, $"only {counted.Count}");
        foreach (var (address, count) in counted)
            Assert.Equal(count, (await site.Get(address)).One("result-count").Count());
    }

    [Fact]
    public async Task Its_charts_can_be_had_as_files_of_the_same_rows()
    {
        var page = await site.Get("/statistik/rapporten-2023");
        Assert.Equal(["fokus", "langd"], page.All("picture").Select(picture => picture.GetAttribute("data-picture")));
        foreach (var file in page.QuerySelectorAll(".picture-files a").Select(link => link.Href()))
        {
            Assert.Contains("source=famna-fremia-2023", file, StringComparison.Ordinal);
            Assert.True((await site.Http.GetAsync(new Uri(file, UriKind.Relative))).IsSuccessStatusCode, file);
        }
    }
}
