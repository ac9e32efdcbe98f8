using DocumentFormat.OpenXml.Spreadsheet;

namespace IopRegistry.Web.Tests.Feeds;

public sealed class XlsxTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.Http;

    [Fact]
    public async Task Every_cell_is_what_the_json_says_and_full_dates_are_dates()
    {
        using var workbook = new Workbook(await _client.Bytes("/partnerskap.xlsx?asof=2023-04-01"));
        var rows = workbook.Rows("Partnerskap");
        var items = await _client.AllPages("/partnerskap.json?asof=2023-04-01&size=100");
        Assert.Equal(items.Count + 1, rows.Count);
        foreach (var (item, row) in items.Zip(rows.Skip(1)))
        {
            var expected = FlatItem.Of(item).Select(value => value is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : value).ToList();
            Assert.NotNull(row[FlatItem.Counties]);
            row[FlatItem.Counties] = null;
            Assert.Equal(expected, row);
        }

        Assert.Contains(rows, row => row[6] is string and { Length: 4 });
        Assert.Contains(rows, row => row[7] is "..");
    }

    [Theory]
    [InlineData("/partnerskap.xlsx?q=barn", "Partnerskap")]
    [InlineData("/organisationer.xlsx", "Organisationer")]
    [InlineData("/namnder.xlsx", "Nämnder och förvaltningar")]
    [InlineData("/platser.xlsx", "Platser")]
    [InlineData("/andringar.xlsx?place=1480", "Ändringar")]
    public async Task The_workbook_is_valid_with_a_frozen_filtered_header(string address, string title)
    {
        using var workbook = new Workbook(await _client.Bytes(address));
        Assert.Empty(workbook.Faults);
        Assert.Equal([title, "Om uppgifterna"], workbook.SheetNames);
        var sheet = workbook.Sheet(title);
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((PaneStateValues.Frozen, 1d, "A2"), (pane.State!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value));
        var rows = workbook.Rows(title);
        Assert.StartsWith("A1:", sheet.Descendants<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
        Assert.EndsWith($"{rows.Count}", sheet.Descendants<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
        Assert.All(sheet.Descendants<Column>(), column => Assert.True(column.Width! > 0));
        Assert.Equal(rows[0].Count, sheet.Descendants<Column>().Count());
    }

    [Fact]
    public async Task The_second_sheet_describes_every_column_and_says_day_version_query_and_licence()
    {
        using var workbook = new Workbook(await _client.Bytes("/partnerskap.xlsx?asof=2023-04-01&q=barn"));
        var about = workbook.Rows("Om uppgifterna");
        var facts = about.TakeWhile(row => row.Count > 0).ToDictionary(row => (string)row[0]!, row => row[1]);
        Assert.Equal(new DateOnly(2023, 4, 1), facts["Gäller dagen"]);
        Assert.Equal((await _client.Json("/partnerskap.json")).GetProperty("data_version").GetString(), facts["Dataversion"]);
        Assert.Equal("q=barn & asof=2023-04-01", facts["Fråga"]);
        Assert.StartsWith("IOP-registret (", (string?)facts["Så citerar du"], StringComparison.Ordinal);
        Assert.Contains("läget 2023-04-01. CC BY 4.0. http", (string?)facts["Så citerar du"], StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", (string?)facts["Licens"], StringComparison.Ordinal);
        var described = about.SkipWhile(row => row is not ["Kolumn", ..]).Skip(1).ToList();
        Assert.Equal(workbook.Rows("Partnerskap")[0], described.Select(row => row[0]));
        Assert.All(described, row => Assert.NotEmpty((string)row[2]!));
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes_as_a_strong_tag_promises()
    {
        var first = await _client.Bytes("/partnerskap.xlsx?asof=2023-04-01");
        // A ZIP archive stamps its entries to two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        Assert.Equal(first, await _client.Bytes("/partnerskap.xlsx?asof=2023-04-01"));
    }
}
