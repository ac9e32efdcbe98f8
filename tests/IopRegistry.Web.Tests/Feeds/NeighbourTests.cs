namespace IopRegistry.Web.Tests.Feeds;

public sealed class NeighbourTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_next_and_previous_page_are_of_the_same_day_and_version()
    {
        using var response = await site.Http.Send(HttpMethod.Get, "/partnerskap.json?size=5&page=2");
        foreach (var relation in new[] { "next", "prev" })
        {
            var address = Reading.Link(response, relation)!;
            Assert.Contains($"asof={TestSite.Today.ToIso()}", address, StringComparison.Ordinal);
            Assert.Contains($"version={site.Registry.Version.Id}", address, StringComparison.Ordinal);
            Assert.Equal(5, (await site.Http.Json(new Uri(address).PathAndQuery)).GetProperty("items").GetArrayLength());
        }
    }
}
