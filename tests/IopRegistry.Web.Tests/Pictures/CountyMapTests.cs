namespace IopRegistry.Web.Tests.Pictures;

/// <summary>The tiles of the counties on the statistics page.</summary>
[Collection(OnTheSite.Name)]
public sealed class CountyMapTests(TestSite site)
{
    [Theory]
    [InlineData("/statistik", "inget känt", "partnerskap är kända där, men att inget pågår")]
    [InlineData("/statistik?focus=barn-unga", "ingen träff", "sökningen ger träffar i länet, men att inget av de partnerskapen pågår")]
    public async Task A_county_without_any_is_told_from_one_where_none_is_active(string address, string none, string says)
    {
        var map = (await site.Get(address)).All("picture").Single(picture => picture.Id == "lan-pagar");
        var tiles = map.QuerySelectorAll(".picture-drawing a").Select(tile => (Says: tile.QuerySelectorAll("text")[^1].Text(), Look: tile.QuerySelector("rect")!.ClassName, Count: tile.GetAttribute("data-count"))).ToList();
        var (empty, idle) = (tiles.Where(tile => tile.Says == none).ToList(), tiles.Where(tile => tile.Count == "0" && tile.Says.StartsWith("av ", StringComparison.Ordinal)).ToList());
        Assert.NotEmpty(empty);
        Assert.NotEmpty(idle);
        Assert.Empty(empty.Select(tile => tile.Look).Intersect(idle.Select(tile => tile.Look)));
        Assert.Contains($"Heldragen ram med en nolla betyder att {says}", map.Text(), StringComparison.Ordinal);
    }
}
