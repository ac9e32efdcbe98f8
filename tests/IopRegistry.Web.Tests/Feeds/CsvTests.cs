using System.Text;
using IopRegistry.Web.Feeds.Csv;

namespace IopRegistry.Web.Tests.Feeds;

public sealed class CsvTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.Http;

    [Fact]
    public async Task The_canonical_form_has_no_byte_order_mark_and_survives_a_round_trip_byte_for_byte()
    {
        var bytes = await _client.Bytes("/partnerskap.csv?asof=2023-04-01");
        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        var rows = Reading.Csv(text);
        Assert.Equal(text, string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n")));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
    }

    [Fact]
    public async Task Every_cell_is_what_the_json_says()
    {
        var rows = Reading.Csv(await _client.Text("/partnerskap.csv?asof=2022-06-30")).Skip(1).ToList();
        var items = await _client.AllPages("/partnerskap.json?asof=2022-06-30");
        Assert.Equal(items.Count, rows.Count);
        foreach (var (item, row) in items.Zip(rows))
        {
            row[FlatItem.Counties] = "";
            Assert.Equal(FlatItem.Of(item).Select(value => value is bool claim ? (claim ? "true" : "false") : (string?)value ?? ""), row);
        }
    }

    [Fact]
    public async Task The_excel_variant_differs_only_in_mark_delimiter_and_neutralised_starts()
    {
        var excel = await _client.Bytes("/partnerskap.csv?asof=2023-04-01&dialect=excel");
        Assert.True(excel.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var rows = Reading.Csv(Encoding.UTF8.GetString(excel)[1..], ";");
        var canonical = Reading.Csv(await _client.Text("/partnerskap.csv?asof=2023-04-01"));
        Assert.Equal(canonical.SelectMany(row => row).Select(Neutral), rows.SelectMany(row => row));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+46 8", "'+46 8")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\nx", "\"\nx\"")]
    [InlineData(" =1", " =1")]
    [InlineData("a=b", "a=b")]
    [InlineData("'=1", "'=1")]
    [InlineData("..", "..")]
    [InlineData("–1", "–1")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a,b", "a,b")]
    [InlineData("", "")]
    public void Exactly_the_starts_of_formulas_are_neutralised(string cell, string written) =>
        Assert.Equal(written, CsvDialect.Excel.Cell(cell));

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("@x", "@x")]
    [InlineData("a;b", "a;b")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    public void The_canonical_form_leaves_every_start_as_it_is(string cell, string written) =>
        Assert.Equal(written, CsvDialect.Canonical.Cell(cell));

    private static string Neutral(string cell) => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
