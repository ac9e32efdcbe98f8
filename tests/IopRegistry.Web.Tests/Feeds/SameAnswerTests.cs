using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>Whatever is asked, every form names the same partnerships in the same order.</summary>
public sealed class SameAnswerTests(TestSite site) : IClassFixture<TestSite>
{
    private const int Queries = 200;

    private readonly HttpClient _client = site.Http;

    [Fact]
    public async Task Every_form_of_a_query_names_the_same_partnerships_in_the_same_order()
    {
        var facets = (await _client.Json("/partnerskap.json")).GetProperty("facets");
        var random = new Random(20261121);
        var queries = new RandomQuery(facets, random);
        var hasPage = (await _client.GetAsync(new Uri("/partnerskap", UriKind.Relative))).StatusCode == HttpStatusCode.OK;
        var rows = 0;
        for (var i = 0; i < Queries; i++)
        {
            var query = queries.Next();
            var size = random.Next(1, 101);
            var ids = (await _client.AllPages($"/partnerskap.json?{query}&size={size}")).Select(item => item.Id()).ToList();
            rows += ids.Count;
            Assert.Equal(ids, Reading.Csv(await _client.Text($"/partnerskap.csv?{query}")).Skip(1).Select(row => row[0]));
            Assert.Equal(ids, Reading.Csv((await _client.Text($"/partnerskap.csv?{query}&dialect=excel")).TrimStart('\uFEFF'), ";").Skip(1).Select(row => row[0]));
            Assert.Equal(ids, Lines(await _client.Text($"/partnerskap.jsonl?{query}")));
            Assert.Equal(ids, Sheet(await _client.Bytes($"/partnerskap.xlsx?{query}")));
            if (hasPage)
                Assert.Equal(ids.Take(size), await Page($"/partnerskap?{query}&size={size}"));
        }

        Assert.True(rows > Queries, "The queries should find something, or the test says nothing.");
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Id());

    private static List<string> Sheet(byte[] bytes)
    {
        using var workbook = new Workbook(bytes);
        return [.. workbook.Rows("Partnerskap").Skip(1).Select(row => (string)row[0]!)];
    }

    /// <summary>The page marks each hit with <c>data-testid="result"</c> and its <c>data-id</c>.</summary>
    private async Task<IEnumerable<string?>> Page(string address)
    {
        var document = new HtmlParser().ParseDocument(await _client.Text(address));
        return document.QuerySelectorAll("[data-testid=result]").Select(element => element.GetAttribute("data-id"));
    }
}
