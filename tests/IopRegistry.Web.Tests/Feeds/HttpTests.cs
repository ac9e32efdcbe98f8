using System.Net;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>What HTTP knows of a feed: tags, dates, codings, methods, other sites' scripts.</summary>
public sealed class HttpTests(TestSite site) : IClassFixture<TestSite>
{
    public static readonly TheoryData<string> Addresses =
    [
        "/partnerskap.json?q=barn", "/partnerskap.csv", "/partnerskap.csv?dialect=excel", "/partnerskap.jsonl", "/partnerskap.xlsx", "/partnerskap.atom", "/partnerskap.ics", "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby/insyn.json",
        "/organisationer.json", "/organisationer.csv", "/namnder.xlsx", "/platser.jsonl", "/organisationer/bracke-diakoni.json", "/platser/1480.json",
        "/andringar.json", "/andringar.csv", "/andringar.atom", "/platser/1480.atom", "/organisationer/bracke-diakoni.atom",
        "/data/partnerships.csv", "/data/datapackage.json", "/data/versioner.json", "/data/pages/metod.md", "/sitemap.xml", "/robots.txt", "/opensearch.xml", "/.well-known/security.txt",
    ];

    private readonly HttpClient _client = site.Http;

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_feed_says_its_version_and_is_open_compressible_and_not_indexed(string address)
    {
        using var response = await _client.Send(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.True(response.Content.Headers.LastModified <= site.Clock.Now);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Equal(TimeSpan.FromSeconds(60), response.Headers.CacheControl!.MaxAge);
        Assert.NotEmpty(response.Headers.GetValues("X-Data-Version").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_has_it_already_gets_304_without_a_body(string address)
    {
        using var first = await _client.Send(HttpMethod.Get, address);
        var tag = first.Headers.ETag!.Tag;
        foreach (var (name, value) in new[]
        {
            ("If-None-Match", tag), ("If-None-Match", $"\"x\", W/{tag}"), ("If-None-Match", "*"),
            ("If-Modified-Since", first.Content.Headers.LastModified!.Value.ToString("R")),
        })
        {
            using var again = await _client.Send(HttpMethod.Get, address, (name, value));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, again.Headers.ETag!.Tag);
        }

        using var other = await _client.Send(HttpMethod.Get, address, ("If-None-Match", "\"x\""), ("If-Modified-Since", site.Clock.Now.ToString("R")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var older = await _client.Send(HttpMethod.Get, address, ("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"));
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Head_has_the_headers_of_get_and_no_body(string address)
    {
        using var get = await _client.Send(HttpMethod.Get, address);
        using var head = await _client.Send(HttpMethod.Head, address);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(Lines(get), Lines(head));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentDisposition, head.Content.Headers.ContentDisposition);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Other_sites_scripts_may_ask_first_and_other_methods_are_refused(string address)
    {
        using var preflight = await _client.Send(HttpMethod.Options, address, ("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("*", preflight.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("If-None-Match", preflight.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using var refused = await _client.Send(method, address);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
            Assert.Contains("GET", refused.Content.Headers.Allow);
        }
    }

    [Fact]
    public async Task The_tag_follows_query_form_and_day_but_not_the_order_of_the_keys()
    {
        var tags = new List<string>();
        foreach (var address in new[] { "/partnerskap.json?q=barn", "/partnerskap.json?q=unga", "/partnerskap.json?q=barn&page=2", "/partnerskap.json?q=barn&size=5", "/partnerskap.jsonl?q=barn", "/partnerskap.json?q=barn&asof=2023-04-01", "/partnerskap.csv", "/partnerskap.csv?dialect=excel" })
            tags.Add(await Tag(address));
        Assert.Equal(tags.Count, tags.Distinct().Count());
        Assert.Equal(await Tag("/partnerskap.json?status=active&place=1480&place=14"), await Tag("/partnerskap.json?place=14&q=&place=1480&status=active"));
    }

    [Fact]
    public async Task After_midnight_in_Sweden_what_describes_today_has_another_tag_and_what_describes_a_day_has_not()
    {
        var now = site.Clock.Now;
        site.Clock.Now = new DateTimeOffset(2026, 11, 24, 22, 59, 59, TimeSpan.Zero);
        using var before = await _client.Send(HttpMethod.Get, "/partnerskap.json");
        var fixedBefore = await Tag("/partnerskap.json?asof=2023-04-01");
        site.Clock.Now = site.Clock.Now.AddSeconds(2);
        using var after = await _client.Send(HttpMethod.Get, "/partnerskap.json", ("If-Modified-Since", before.Content.Headers.LastModified!.Value.ToString("R")));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(fixedBefore, await Tag("/partnerskap.json?asof=2023-04-01"));
        site.Clock.Now = now;
    }

    private static IEnumerable<string> Lines(HttpResponseMessage response) =>
        response.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);

    private async Task<string> Tag(string address)
    {
        using var response = await _client.Send(HttpMethod.Get, address);
        return response.Headers.ETag!.Tag;
    }
}
