namespace IopRegistry.Web.Tests.Pictures;

/// <summary>The tiles of the counties on the statistics page.</summary>
[Collection(OnTheSite.Name)]
public sealed class CountyMapTests(TestSite site)
{
    [Theory]
    [InlineData("/statistik", "inget känt")]
    [InlineData("/statistik?focus=barn-unga", "ingen träff")]
    public async Task A_county_without_any_is_told_from_one_where_none_is_active(string address, string none)
    {
        var map = (await site.Get(address)).All("picture").Single(picture => picture.Id == "lan-pagar");
        var tiles = map.QuerySelectorAll(".picture-drawing a").Select(tile => (Says: tile.QuerySelectorAll("text")[^1].Text(), Look: tile.QuerySelector("rect")!.ClassName, Count: tile.GetAttribute("data-count"))).ToList();
        var (empty, idle) = (tiles.Where(tile => tile.Says == none).ToList(), tiles.Where(tile => tile.Count == "0" && tile.Says.StartsWith("av ", StringComparison.Ordinal)).ToList());
        Assert.NotEmpty(empty);
        Assert.NotEmpty(idle);
        Assert.Empty(empty.Select(tile => tile.Look).Intersect(idle.Select(tile => tile.Look)));
        Assert.Contains("Heldragen ram med en nolla betyder att partnerskap är kända där", map.Text(), StringComparison.Ordinal);
    }
}
