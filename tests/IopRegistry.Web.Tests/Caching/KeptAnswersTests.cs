using System.Net;
using IopRegistry.Web.Caching;
using IopRegistry.Web.Tests.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests.Caching;

/// <summary>Which answers are kept, for how long they are right, and what clients are told of it.</summary>
public sealed class KeptAnswersTests(TestSite site) : IClassFixture<TestSite>
{
    private const string First = "boras-motesplats-aldre-guldkanten";

    private const string Second = "boras-finsksprakiga-aldre-allaktivitetshuset";

    private readonly HttpClient _client = site.Http;

    [Fact]
    public void The_list_names_only_addresses_that_exist()
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).ToHashSet();
        Assert.DoesNotContain(CachedAddresses.All, address => !routes.Contains(address));
    }

    [Fact]
    public async Task A_hot_page_is_kept_and_what_is_not_on_the_list_never()
    {
        var hot = site.Services.GetRequiredService<HotAnswers>();
        string[] kept = ["/", "/partnerskap?q=barn", "/partnerskap.json", "/platser/1480", "/om/metod", "/om/api", $"/partnerskap/jamfor?id={First}&id={Second}&asof=2023-04-01", $"/partnerskap/jamfor.csv?id={First}", "/site.css"];
        string[] never = ["/rattelser", "/rattelser/ny", "/rattelser/gissat", "/redaktion", "/redaktion/logga-in", "/data/versioner", "/data/skillnad", "/halsa/redo", "/halsa/live", "/finns/inte", "/partnerskap?farg=bla", "/sok/forslag?q=bar", "/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev"];
        foreach (var address in kept.Concat(never))
        {
            for (var i = 0; i < 3; i++)
                await Visit.To(_client, address);
            var parts = address.Split('?');
            var key = new HotKey("http", "localhost", "sv", parts[0], parts.Length > 1 ? "?" + parts[1] : "", "identity");
            Assert.True(kept.Contains(address) == (hot.Now().Find(key) is not null), address);
        }
    }

    [Theory]
    [InlineData("/rattelser")]
    [InlineData("/halsa/redo")]
    [InlineData("/finns/inte")]
    [InlineData("/partnerskap?farg=bla")]
    [InlineData("/partnerskap.json?farg=bla")]
    public async Task What_nobody_called_public_says_no_store(string address) =>
        Assert.Contains("no-store", (await Visit.To(_client, address)).CacheControl, StringComparison.Ordinal);

    [Theory]
    [InlineData("/")]
    [InlineData("/partnerskap?q=barn")]
    [InlineData("/om/metod")]
    [InlineData("/organisationer")]
    [InlineData("/data")]
    [InlineData("/om/api")]
    [InlineData("/data/versioner")]
    [InlineData("/data/skillnad")]
    [InlineData($"/partnerskap/jamfor?id={First}&id={Second}")]
    public async Task A_page_has_tag_length_and_rules_and_is_304_to_who_has_it_however_it_was_found(string address)
    {
        // Rendered, from output caching, and hot.
        for (var i = 0; i < 4; i++)
        {
            var page = await Visit.To(_client, address, ("Accept-Encoding", "br"));
            Assert.Equal("public, max-age=60, must-revalidate", page.CacheControl);
            Assert.Null(page.Response.Headers.Age);
            Assert.NotNull(page.Response.Content.Headers.ContentLength);
            Assert.Contains("default-src 'none'", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            foreach (var sent in new[] { page.Tag!, $"\"x\", {page.Tag}", "*" })
            {
                using var again = await _client.Send(HttpMethod.Get, address, ("Accept-Encoding", "br"), ("If-None-Match", sent));
                Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
                Assert.Equal(page.Tag, again.Headers.ETag!.ToString());
                Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            }

            using var otherCoding = await _client.Send(HttpMethod.Get, address, ("Accept-Encoding", "gzip"), ("If-None-Match", page.Tag!));
            Assert.Equal(HttpStatusCode.OK, otherCoding.StatusCode);
            using var head = await _client.Send(HttpMethod.Head, address, ("Accept-Encoding", "br"));
            Assert.Equal(page.Tag, head.Headers.ETag!.ToString());
            Assert.Equal(page.Response.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        }
    }

    [Fact]
    public async Task A_comparison_is_kept_in_the_order_it_was_asked_for()
    {
        async Task<string[]> Compared(string query)
        {
            var page = await Visit.To(_client, "/partnerskap/jamfor?" + query);
            return [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Text).All("compared").Select(partnership => partnership.GetAttribute("data-id")!)];
        }

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal([First, Second], await Compared($"id={First}&id={Second}"));
            Assert.Equal([Second, First], await Compared($"id={Second}&id={First}"));
            Assert.Equal([Second, First], await Compared($"id={Second}&asof=2023-04-01&id={First}"));
        }
    }

    [Fact]
    public async Task A_crawler_is_sent_no_further_from_a_search()
    {
        Assert.Equal("noindex, nofollow", (await Visit.To(_client, "/partnerskap?q=barn")).Response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.False((await Visit.To(_client, "/partnerskap")).Response.Headers.Contains("X-Robots-Tag"));
        Assert.Contains("Disallow: /*?", (await Visit.To(_client, "/robots.txt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_midnight_nobody_gets_yesterdays_page()
    {
        using var own = new TestSite();
        own.Clock.Now = new DateTimeOffset(2026, 11, 24, 22, 59, 59, TimeSpan.Zero);
        for (var i = 0; i < 3; i++)
            Assert.Contains("24 november 2026", (await Visit.To(own.Http, "/partnerskap")).Text, StringComparison.Ordinal);
        own.Clock.Now = own.Clock.Now.AddSeconds(2);
        for (var i = 0; i < 3; i++)
            Assert.Contains("25 november 2026", (await Visit.To(own.Http, "/partnerskap")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, null, "public, max-age=60", true)]
    [InlineData(200, "a=b", "public, max-age=60", false)]
    [InlineData(200, null, "no-store", false)]
    [InlineData(200, null, "private, max-age=60", false)]
    [InlineData(200, null, null, false)]
    [InlineData(404, null, "public, max-age=60", false)]
    [InlineData(500, null, "public, max-age=60", false)]
    public async Task An_answer_is_kept_only_by_its_own_word(int status, string? cookie, string? cacheControl, bool isKept)
    {
        var http = new DefaultHttpContext();
        http.Response.StatusCode = status;
        http.Response.Headers.SetCookie = cookie;
        http.Response.Headers.CacheControl = cacheControl;
        var context = new OutputCacheContext { HttpContext = http, AllowCacheStorage = true };
        await new AnswerPolicy().ServeResponseAsync(context, default);
        Assert.Equal(isKept, context.AllowCacheStorage);
    }
}
