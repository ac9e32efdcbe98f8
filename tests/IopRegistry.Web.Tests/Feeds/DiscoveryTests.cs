using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.Schema;

namespace IopRegistry.Web.Tests.Feeds;

public sealed class DiscoveryTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.Http;

    [Fact]
    public async Task The_sitemap_is_valid_and_names_records_and_no_searches()
    {
        var document = XDocument.Parse(await _client.Text("/sitemap.xml"));
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Feeds", "sitemap.xsd"));
        document.Validate(schemas, (_, fault) => Assert.Fail(fault.Message));
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var urls = document.Root!.Elements(names + "url").ToDictionary(url => url.Element(names + "loc")!.Value, url => url.Element(names + "lastmod")?.Value);
        Assert.DoesNotContain(urls.Keys, url => url.Contains('?', StringComparison.Ordinal) || url.EndsWith("/partnerskap", StringComparison.Ordinal) || url.EndsWith("/platser/0980", StringComparison.Ordinal));
        Assert.All(urls.Keys, url => Assert.StartsWith("http://localhost/", url, StringComparison.Ordinal));
        foreach (var item in await _client.AllPages("/partnerskap.json?size=100"))
            Assert.Equal(item.GetProperty("updated_on").GetString(), urls[item.GetProperty("url").GetString()!]);
        var pages = site.Registry.Pages.Select(page => page.Address).Concat(site.Registry.Partnerships.Select(row => $"/partnerskap/{row.Id}/insyn"));
        Assert.All([.. pages, "/om/api", "/data/ordbok", "/data/versioner"], path => Assert.Superset(new HashSet<string> { "http://localhost" + path, "http://localhost/en" + path }, urls.Keys.ToHashSet()));
        foreach (var path in new[] { "/organisationer", "/namnder", "/platser" })
            Assert.All(await _client.AllPages($"{path}.json?size=100"), row => Assert.Contains(row.GetProperty("url").GetString()!, urls.Keys));
    }

    [Fact]
    public async Task Crawlers_are_kept_out_of_query_strings_and_shown_the_sitemap()
    {
        var lines = (await _client.Text("/robots.txt")).Split('\n');
        Assert.Contains("User-agent: *", lines);
        Assert.Contains("Disallow: /*?", lines);
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", lines);
    }

    [Theory]
    [InlineData("/partnerskap?q=barn", false)]
    [InlineData("/partnerskap?place=1480&sida=2", false)]
    [InlineData("/site.css?v=abc", true)]
    [InlineData("/suggest.js?v=abc", true)]
    [InlineData("/rattelser/beslut/17", true)]
    [InlineData("/rattelser/hemligt-kvitto", false)]
    [InlineData("/en/rattelser/beslut/17", true)]
    [InlineData("/en/rattelser/hemligt-kvitto", false)]
    [InlineData("/en/partnerskap?q=barn", false)]
    [InlineData("/rattelser", true)]
    [InlineData("/redaktion/logga-in", false)]
    [InlineData("/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset", true)]
    public async Task A_crawler_that_lets_the_longest_rule_win_is_let_in_where_there_is_something_to_find(string path, bool isLetIn)
    {
        // RFC 9309, 2.2.2: the most octets win.
        var rules = (await _client.Text("/robots.txt")).Split('\n').Select(line => line.Split(": ")).Where(rule => rule is ["Allow" or "Disallow", _]);
        var winner = rules.Where(rule => Regex.IsMatch(path, "^" + Regex.Escape(rule[1]).Replace("\\*", ".*", StringComparison.Ordinal))).MaxBy(rule => rule[1].Length);
        Assert.Equal(isLetIn, winner is null or ["Allow", _]);
    }

    [Fact]
    public async Task The_search_description_has_templates_that_answer()
    {
        XNamespace names = "http://a9.com/-/spec/opensearch/1.1/";
        var root = XDocument.Parse(await _client.Text("/opensearch.xml")).Root!;
        Assert.Equal(names + "OpenSearchDescription", root.Name);
        Assert.InRange(root.Element(names + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(root.Element(names + "Description")!.Value.Length, 1, 1024);
        var templates = root.Elements(names + "Url").ToDictionary(url => url.Attribute("type")!.Value, url => url.Attribute("template")!.Value);
        Assert.Equal("http://localhost/partnerskap?q={searchTerms}", templates["text/html"]);
        Assert.Equal("http://localhost/sok/forslag?q={searchTerms}", templates["application/x-suggestions+json"]);
        var feed = templates["application/atom+xml"].Replace("{searchTerms}", "barn", StringComparison.Ordinal).Replace("{startPage?}", "", StringComparison.Ordinal).Replace("{count?}", "", StringComparison.Ordinal);
        Assert.Contains("<entry", await _client.Text(new Uri(feed).PathAndQuery), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2028-02-29")]
    [InlineData("2026-12-31")]
    public async Task The_security_contact_expires_within_a_year_and_not_yet(string today)
    {
        var now = site.Clock.Now;
        site.Clock.Now = DateTimeOffset.Parse(today, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var fields = (await _client.Text("/.well-known/security.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(field => field[0], field => field[1]);
        var expires = DateTimeOffset.ParseExact(fields["Expires"], "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Assert.InRange(expires, site.Clock.Now.AddDays(100), site.Clock.Now.AddDays(360));
        Assert.True(Uri.IsWellFormedUriString(fields["Contact"], UriKind.Absolute));
        Assert.Equal("http://localhost/.well-known/security.txt", fields["Canonical"]);
        site.Clock.Now = now;
    }
}
