using System.Net;
using IopRegistry.Web.Caching;
using IopRegistry.Web.Tests.Caching;
using IopRegistry.Web.Tests.Feeds;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests.Texts;

/// <summary>One address, two languages: what is told apart, and what leads from one to the other.</summary>
public sealed class LanguageTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/platser/1480?asof=2023-04-01")]
    [InlineData("/partnerskap?q=barn")]
    public async Task No_cache_takes_one_language_for_the_other(string address)
    {
        var english = "/en" + (address == "/" ? "" : address);
        var tags = new HashSet<string>();
        // Rendered, from output caching, and hot; each language first in turn.
        for (var i = 0; i < 4; i++)
        {
            foreach (var (asked, language) in i % 2 == 0 ? new[] { (address, "sv"), (english, "en") } : [(english, "en"), (address, "sv")])
            {
                var visit = await Visit.To(site.Http, asked);
                Assert.Contains($"<html lang=\"{language}\"", visit.Text, StringComparison.Ordinal);
                tags.Add(visit.Tag!);
            }
        }

        Assert.Equal(2, tags.Count);
        using var wrong = await site.Http.Send(HttpMethod.Get, english, ("If-None-Match", (await Visit.To(site.Http, address)).Tag!));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        using var right = await site.Http.Send(HttpMethod.Get, english, ("If-None-Match", (await Visit.To(site.Http, english)).Tag!));
        Assert.Equal(HttpStatusCode.NotModified, right.StatusCode);
        var parts = address.Split('?');
        Assert.NotNull(site.Services.GetRequiredService<HotAnswers>().Now().Find(new HotKey("http", "localhost", "en", parts[0], parts.Length > 1 ? "?" + parts[1] : "", "identity")));
    }

    [Theory]
    [InlineData("/", "/en")]
    [InlineData("/platser/1480?asof=2023-04-01", "/en/platser/1480?asof=2023-04-01")]
    [InlineData("/partnerskap?q=barn&place=1480&page=2", "/en/partnerskap?q=barn&place=1480&page=2")]
    [InlineData("/partnerskap?q=g%C3%B6teborg", "/en/partnerskap?q=g%C3%B6teborg")]
    public async Task The_switch_keeps_page_query_and_day(string swedish, string english)
    {
        var toEnglish = (await site.Get(swedish)).One("language");
        var toSwedish = (await site.Get(english)).One("language");

        Assert.Equal((english, "en", "English"), (toEnglish.Href(), toEnglish.GetAttribute("hreflang"), toEnglish.Text()));
        Assert.Equal((swedish, "sv", "Svenska"), (toSwedish.Href(), toSwedish.GetAttribute("hreflang"), toSwedish.Text()));
    }

    [Fact]
    public async Task The_switch_on_a_page_that_is_not_there_keeps_the_address_asked_for()
    {
        Assert.Equal("/en/finns/inte?q=x", (await site.Get("/finns/inte?q=x", HttpStatusCode.NotFound)).One("language").Href());
        Assert.Equal("/finns/inte?q=x", (await site.Get("/en/finns/inte?q=x", HttpStatusCode.NotFound)).One("language").Href());
    }

    [Theory]
    [InlineData("/platser/1480", "/platser/1480", "/en/platser/1480")]
    [InlineData("/en/platser/1480", "/platser/1480", "/en/platser/1480")]
    [InlineData("/en", "/", "/en")]
    public async Task Both_say_where_the_other_is(string address, string swedish, string english)
    {
        var page = await site.Get(address);

        var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.Href());
        Assert.Equal("http://localhost" + swedish, alternates["sv"]);
        Assert.Equal("http://localhost" + english, alternates["en"]);
        Assert.Equal("http://localhost" + swedish, alternates["x-default"]);
        Assert.Equal("http://localhost" + (address.StartsWith("/en", StringComparison.Ordinal) ? english : swedish), page.QuerySelector("link[rel=canonical]")!.Href());
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/platser/1480")]
    [InlineData("/en/partnerskap?q=barn")]
    [InlineData("/en/data")]
    public async Task Links_lead_to_pages_in_the_language_and_to_files_directly(string address)
    {
        foreach (var link in (await site.Get(address)).QuerySelectorAll("a[href^='/']:not([hreflang]), form[action^='/']"))
        {
            var to = link.GetAttribute("href") ?? link.GetAttribute("action")!;
            var path = to.Split('?', '#')[0];
            var isForPrograms = (Path.HasExtension(path) && Path.GetExtension(path) is not (".svg" or ".bib")) || path.StartsWith("/sok", StringComparison.Ordinal) || path.StartsWith("/halsa", StringComparison.Ordinal) || path == "/datasets/dcat";
            Assert.True(isForPrograms != (path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal)), $"{address} links to {to}");
        }
    }

    [Theory]
    [InlineData("/en/partnerskap.json?q=barn", "/partnerskap.json?q=barn")]
    [InlineData("/en/site.css", "/site.css")]
    [InlineData("/en/data/iop.zip", "/data/iop.zip")]
    [InlineData("/en/statistik/lan.csv", "/statistik/lan.csv")]
    [InlineData("/en/favicon.svg", "/favicon.svg")]
    [InlineData("/en/redaktion", "/redaktion")]
    [InlineData("/en/halsa/live", "/halsa/live")]
    public async Task What_has_one_language_has_one_address(string address, string there)
    {
        using var answer = await site.Http.Send(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(there, answer.Headers.Location!.OriginalString);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/platser/0980", "/en/platser/09")]
    [InlineData("/en/platser/1480?utm_source=x&asof=2023-04-01", "/en/platser/1480?asof=2023-04-01")]
    public async Task A_redirect_stays_in_the_language(string address, string there)
    {
        using var answer = await site.Http.Send(HttpMethod.Get, address);

        Assert.InRange((int)answer.StatusCode, 301, 308);
        Assert.Equal(there, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/en//example.org/x.csv")]
    [InlineData("/en/%5Cexample.org/x.csv")]
    [InlineData("/EN/platser")]
    [InlineData("/english")]
    [InlineData("/en/en/platser")]
    public async Task Another_beginning_is_no_language_and_no_way_to_another_site(string address)
    {
        using var answer = await site.Http.Send(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>As a client can write it on the wire; one that resolves addresses first would go to the other host itself.</summary>
    [Theory]
    [InlineData("//example.org/")]
    [InlineData("/en//example.org/")]
    [InlineData("/en//example.org/x.csv")]
    public async Task No_redirect_names_another_site(string path)
    {
        var answer = await site.Server.SendAsync(http =>
        {
            (http.Request.Method, http.Request.Host) = ("GET", new("localhost"));
            (http.Request.Path, http.Request.QueryString) = (path, new("?utm_source=x"));
        });

        Assert.DoesNotMatch(@"^(//|/\\|https?://(?!localhost))", answer.Response.Headers.Location.ToString());
    }
}
