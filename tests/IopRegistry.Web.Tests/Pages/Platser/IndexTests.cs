namespace IopRegistry.Web.Tests.Pages.Platser;

[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    [Fact]
    public async Task Every_municipality_and_region_is_there_and_gotland_once()
    {
        var codes = (await site.Get("/platser")).QuerySelectorAll("[data-testid=county] [data-testid=place]").Select(place => place.GetAttribute("data-code")).ToList();
        Assert.Equal(289 + 21, codes.Count);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Contains("09", codes);
    }

    [Theory]
    [InlineData("/platser", false, "Alla kommuner och regioner")]
    [InlineData("/platser?q=kalmar", true, "Träffar")]
    public async Task A_county_is_folded_until_it_is_searched_for(string address, bool isOpen, string heading)
    {
        var page = await site.Get(address);
        Assert.Equal(heading, page.QuerySelector("#alla")!.Text());
        Assert.All(page.All("county"), county => Assert.Equal(isOpen, county.HasAttribute("open")));
        var kalmar = Assert.Single(page.QuerySelectorAll("#lan-08")).Closest("details")!;
        Assert.Contains($"{kalmar.All("place").Count} platser, {kalmar.QuerySelectorAll(".count").Length} med kända partnerskap", kalmar.QuerySelector("summary")!.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orebro", "1880")]
    [InlineData("Göteb", "1480")]
    [InlineData("0180", "0180")]
    [InlineData("kalmar län", "0882")]
    public async Task A_place_is_found_without_its_dots_and_by_code_or_county(string q, string code)
    {
        var page = await site.Get("/platser?q=" + Uri.EscapeDataString(q));
        Assert.Contains(code, page.All("place").Select(place => place.GetAttribute("data-code")));
        Assert.True(page.All("place").Count < 30);
    }
}
