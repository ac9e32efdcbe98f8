namespace IopRegistry.Web.Tests.Pages.Statistik;

[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    [Theory]
    [InlineData("/statistik")]
    [InlineData("/statistik?asof=2023-04-01")]
    [InlineData("/statistik?county=14&status=past")]
    public async Task Every_number_is_the_count_of_the_search_it_leads_to(string address)
    {
        var page = await site.Get(address);
        Assert.Empty(Wholeness.FlawsOf(page));
        foreach (var row in page.QuerySelectorAll("table.bars tbody tr").Where(row => row.QuerySelector("a") is not null).Chunk(4).Select(rows => rows[0]))
        {
            var found = await site.Get(row.QuerySelector("a")!.Href());
            if (!address.Contains("status=", StringComparison.Ordinal))
                Assert.Equal(row.QuerySelector(".bar-count")!.Count(), found.One("result-count").Count());
        }
    }

    [Fact]
    public async Task The_lengths_sum_up_to_all()
    {
        var page = await site.Get("/statistik");
        var counts = page.One("chart-langd").QuerySelectorAll(".bar-count").Sum(count => count.Count());
        Assert.Equal(site.Registry.Partnerships.Length, counts);
    }
}
