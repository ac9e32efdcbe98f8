using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>The public log says the same on its page and in every feed.</summary>
public sealed class ChangesTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly HttpClient _client = site.Http;

    [Theory]
    [InlineData("")]
    [InlineData("?place=1480&size=5&page=2")]
    [InlineData("?organisation=bracke-diakoni")]
    [InlineData("?partnership=goteborg-fritid-funktionsnedsattning-passalen")]
    [InlineData("?kind=world")]
    [InlineData("?kind=knowledge&size=3")]
    public async Task The_page_shows_the_changes_of_the_json_newest_first(string query)
    {
        var page = new HtmlParser().ParseDocument(await _client.Text("/andringar" + query));
        var json = await _client.Json("/andringar.json" + query);
        var numbers = json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetInt32()).ToList();
        Assert.Equal(numbers.Select(number => $"{number}"), page.QuerySelectorAll("[data-testid=change]").Select(change => change.GetAttribute("data-number")));
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.Contains($"{json.GetProperty("total").GetInt32()}", page.QuerySelector("[data-testid=total]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(json.GetProperty("total").GetInt32(), Reading.Csv(await _client.Text("/andringar.csv" + query)).Count - 1);
    }

    [Fact]
    public async Task Each_entry_says_world_or_knowledge_why_and_by_which_source()
    {
        var page = new HtmlParser().ParseDocument(await _client.Text("/andringar?size=100"));
        Assert.All(page.QuerySelectorAll("[data-testid=change]"), change =>
        {
            Assert.Contains(change.QuerySelector("[data-testid=kind]")!.TextContent, new[] { "Något hände", "Registret fick veta" });
            Assert.NotEmpty(change.QuerySelector("[data-testid=reason]")!.TextContent);
            Assert.NotEmpty(change.QuerySelector("[data-testid=source]")!.TextContent);
            Assert.StartsWith("/partnerskap/", change.QuerySelector("h2 a")!.GetAttribute("href"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task People_read_titles_and_programs_names()
    {
        var page = new HtmlParser().ParseDocument(await _client.Text("/andringar?size=100"));
        var json = await _client.Json("/andringar.json?size=100");
        var tables = json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("table").GetString()!).ToHashSet();
        Assert.NotEmpty(tables);
        Assert.All(page.QuerySelectorAll("[data-testid=about]"), about => Assert.DoesNotContain(about.TextContent.Split(',')[0].Trim(), tables));
        var titles = IopRegistry.Publishing.Glossary.Of(site.Registry).Tables.Select(table => table.Title);
        Assert.All(page.QuerySelectorAll("[data-testid=about]"), about => Assert.Contains(about.TextContent.Split(',')[0].Trim(), titles));
        var atom = await _client.Text("/andringar.atom?size=100");
        Assert.All(tables, table => Assert.DoesNotContain($": {table}", atom, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pages_lead_through_the_whole_log()
    {
        var seen = 0;
        for (var next = "/andringar?size=50"; next is not null;)
        {
            var page = new HtmlParser().ParseDocument(await _client.Text(next));
            seen += page.QuerySelectorAll("[data-testid=change]").Length;
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal((await _client.Json("/andringar.json")).GetProperty("total").GetInt32(), seen);
    }

    [Fact]
    public async Task A_place_an_organisation_and_a_partnership_have_feeds_of_their_own_changes()
    {
        foreach (var (feed, query) in new[]
        {
            ("/platser/1480.atom", "place=1480"), ("/organisationer/bracke-diakoni.atom", "organisation=bracke-diakoni"),
            ("/partnerskap/goteborg-fritid-funktionsnedsattning-passalen.atom", "partnership=goteborg-fritid-funktionsnedsattning-passalen"),
        })
        {
            Assert.NotEmpty(await Ids(feed));
            Assert.Equal(await Ids($"/andringar.atom?{query}"), await Ids(feed));
        }
    }

    [Fact]
    public async Task A_bad_query_is_a_page_that_says_what_is_wrong()
    {
        using var response = await _client.Send(HttpMethod.Get, "/andringar?kind=nytt");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Contains("kind=nytt", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<List<string>> Ids(string address) =>
        [.. XDocument.Parse(await _client.Text(address)).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
}
