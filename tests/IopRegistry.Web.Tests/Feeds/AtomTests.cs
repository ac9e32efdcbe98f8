using System.Globalization;
using System.Xml.Linq;

namespace IopRegistry.Web.Tests.Feeds;

public sealed class AtomTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly HttpClient _client = site.Http;

    [Theory]
    [InlineData("/partnerskap.atom?q=barn")]
    [InlineData("/partnerskap.atom?page=2&size=7")]
    [InlineData("/partnerskap.atom?q=finnsinte")]
    [InlineData("/partnerskap.atom?ends_from=2026-11-22&ends_to=2027-11-22")]
    [InlineData("/andringar.atom")]
    [InlineData("/andringar.atom?kind=world")]
    [InlineData("/platser/1480.atom")]
    [InlineData("/platser/0114.atom")]
    [InlineData("/organisationer/bracke-diakoni.atom")]
    [InlineData("/partnerskap/goteborg-fritid-funktionsnedsattning-passalen.atom")]
    public async Task A_feed_keeps_the_rules_of_Atom(string address)
    {
        var feed = XDocument.Parse(await _client.Text(address)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        HasOneOfEach(feed);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("http://localhost" + address, feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            HasOneOfEach(entry);
            Assert.NotEmpty(entry.Element(Atom + "content")!.Value);
            Assert.True(Uri.IsWellFormedUriString(entry.Elements(Atom + "link").Single().Attribute("href")!.Value, UriKind.Absolute));
        }

        var ids = feed.Descendants(Atom + "id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(feed.Elements(Atom + "entry"), entry => Assert.True(Instant(entry) <= Instant(feed)));
    }

    [Fact]
    public async Task The_entries_are_those_of_the_same_page_of_the_json()
    {
        var feed = XDocument.Parse(await _client.Text("/partnerskap.atom?place=1480&size=5&page=2")).Root!;
        var items = (await _client.Json("/partnerskap.json?place=1480&size=5&page=2")).GetProperty("items").EnumerateArray();
        Assert.Equal(items.Select(item => item.GetProperty("url").GetString()), feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value));
        Assert.Equal(
            ["alternate", "first", "last", "next", "previous", "self"],
            feed.Elements(Atom + "link").Select(link => link.Attribute("rel")!.Value).Order());
    }

    [Fact]
    public async Task An_entry_keeps_its_id_whatever_host_query_and_day_it_is_read_at()
    {
        var first = await Ids("/partnerskap.atom?size=100");
        using var moved = await _client.Send(HttpMethod.Get, "/partnerskap.atom?size=100&asof=2023-04-01&sort=title", ("Host", "iop.example"));
        var second = XDocument.Parse(await moved.Content.ReadAsStringAsync()).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value);
        Assert.Contains(first, second.Contains);
        // Published: whoever follows the feed would get every partnership anew if this changed.
        Assert.Contains("urn:uuid:c5790899", string.Join(' ', await Ids("/partnerskap.atom?q=passalen"))[..17], StringComparison.Ordinal);
    }

    private async Task<List<string>> Ids(string address) =>
        [.. XDocument.Parse(await _client.Text(address)).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];

    private static void HasOneOfEach(XElement element)
    {
        Assert.StartsWith("urn:uuid:", Assert.Single(element.Elements(Atom + "id")).Value, StringComparison.Ordinal);
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.Single(element.Elements(Atom + "updated"));
        Instant(element);
    }

    private static DateTimeOffset Instant(XElement element) =>
        DateTimeOffset.ParseExact(element.Element(Atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
