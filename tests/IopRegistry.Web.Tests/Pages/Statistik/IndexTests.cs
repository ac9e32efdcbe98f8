namespace IopRegistry.Web.Tests.Pages.Statistik;

[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    [Theory]
    [InlineData("langd")]
    [InlineData("status")]
    [InlineData("startar")]
    public async Task The_bars_of_a_picture_in_which_each_stands_once_sum_up_to_all(string picture)
    {
        var page = await site.Get("/statistik");
        Assert.Equal(site.Registry.Partnerships.Length, page.GetElementById(picture)!.QuerySelectorAll(".bar-count").Sum(count => count.Count()));
        Assert.Equal(site.Registry.Partnerships.Length, page.One("result-count").Count());
    }

    [Fact]
    public async Task A_search_without_hits_has_no_pictures()
    {
        var page = await site.Get("/statistik?q=qqqqqq");
        Assert.Empty(Wholeness.FlawsOf(page));
        Assert.Empty(page.All("picture"));
    }
}
