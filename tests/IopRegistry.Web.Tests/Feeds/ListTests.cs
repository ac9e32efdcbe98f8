namespace IopRegistry.Web.Tests.Feeds;

/// <summary>Organisations, units and places: the numbers are those that the search gives.</summary>
public sealed class ListTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly string[] Statuses = ["active", "upcoming", "unknown", "expired", "ended"];

    private readonly HttpClient _client = site.Http;

    [Theory]
    [InlineData("/organisationer", "organisation", "id")]
    [InlineData("/namnder", "committee", "id")]
    [InlineData("/platser", "place", "code")]
    public async Task The_counts_of_a_row_are_those_of_the_search(string path, string filter, string key)
    {
        var rows = await _client.AllPages($"{path}.json?asof=2023-04-01&size=100");
        foreach (var row in rows.Where(row => row.GetProperty("partnerships").GetInt32() > 0))
        {
            var id = row.GetProperty(key).GetString();
            var found = await _client.AllPages($"/partnerskap.json?{filter}={id}&asof=2023-04-01&size=100");
            Assert.Equal((id, found.Count), (id, row.GetProperty("partnerships").GetInt32()));
            foreach (var status in Statuses)
                Assert.Equal((id, found.Count(item => item.GetProperty("status").GetString() == status)), (id, row.GetProperty(status).GetInt32()));
        }
    }

    [Theory]
    [InlineData("/organisationer", "id")]
    [InlineData("/namnder", "id")]
    [InlineData("/platser", "code")]
    public async Task Every_form_has_the_same_rows_and_a_row_alone_names_its_partnerships(string path, string key)
    {
        var rows = await _client.AllPages($"{path}.json?asof=2023-04-01&size=50");
        var ids = rows.Select(row => row.GetProperty(key).GetString()).ToList();
        Assert.Equal(ids, Reading.Csv(await _client.Text($"{path}.csv?asof=2023-04-01")).Skip(1).Select(row => row[0]));
        Assert.Equal(ids.Count, (await _client.Text($"{path}.jsonl?asof=2023-04-01")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var busiest = rows.MaxBy(row => row.GetProperty("partnerships").GetInt32());
        var alone = await _client.Json($"{path}/{busiest.GetProperty(key).GetString()}.json?asof=2023-04-01");
        Assert.Equal("2023-04-01", alone.GetProperty("asof").GetString());
        Assert.Equal(busiest.GetProperty("partnerships").GetInt32(), alone.GetProperty("items").GetArrayLength());
        Assert.Equal(busiest.GetProperty("active").GetInt32(), alone.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("status").GetString() == "active"));
    }

    [Fact]
    public async Task All_municipalities_and_regions_are_there_whether_or_not_a_partnership_is_known()
    {
        var rows = await _client.AllPages("/platser.json?size=100");
        Assert.Equal((290, 21), (rows.Count(row => row.GetProperty("kind").GetString() == "municipality"), rows.Count(row => row.GetProperty("kind").GetString() == "region")));
        Assert.Contains(rows, row => row.GetProperty("partnerships").GetInt32() == 0);
    }

    [Theory]
    [InlineData("/platser.json?q=orebro", 2)]
    [InlineData("/platser.json?q=Ö%20r", 0)]
    [InlineData("/organisationer.json?q=stiftelsen%20bräcke", 1)]
    public async Task A_name_is_found_without_dots_and_by_its_other_names(string address, int total) =>
        Assert.Equal(total, (await _client.Json(address)).GetProperty("total").GetInt32());
}
