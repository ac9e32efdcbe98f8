using Microsoft.AspNetCore.Hosting;

namespace IopRegistry.Web.Tests.Limits;

/// <summary>What every answer tells the browser, whatever became of the request.</summary>
public sealed class HeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/partnerskap.csv")]
    [InlineData("/site.css")]
    [InlineData("/finns/inte")]
    [InlineData("/partnerskap?farg=bla")]
    [InlineData("/partnerskap.json?farg=bla")]
    [InlineData("/partnerskap?q=%01")]
    [InlineData("/halsa/live")]
    public async Task No_answer_goes_without_its_policy(string path)
    {
        using var site = new LimitedSite([]);
        // Rendered, kept, hot.
        for (var i = 0; i < 3; i++)
        {
            using var answer = await site.From("203.0.113.7", path);
            string Said(string name) => string.Join(", ", answer.Headers.GetValues(name));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; ", Said("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", Said("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", Said("X-Content-Type-Options"));
            Assert.Equal("DENY", Said("X-Frame-Options"));
            Assert.Equal("strict-origin-when-cross-origin", Said("Referrer-Policy"));
            Assert.Contains("geolocation=()", Said("Permissions-Policy"), StringComparison.Ordinal);
            Assert.NotEmpty(Said("Cache-Control"));
            Assert.False(answer.Headers.Contains("Server"));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task A_published_site_asks_for_encryption_from_then_on_where_it_has_it(string scheme, bool isAsked)
    {
        using var site = new LimitedSite(new() { ["Proxy:Addresses"] = "10.0.0.1", ["Site:BaseUrl"] = "https://iop.example", [WebHostDefaults.EnvironmentKey] = "Production" });
        for (var i = 0; i < 3; i++)
        {
            using var answer = await site.From("10.0.0.1", "/om", ("Host", "iop.example"), ("X-Forwarded-Proto", scheme), ("X-Forwarded-For", "203.0.113.7"));
            Assert.Equal(isAsked, answer.Headers.TryGetValues("Strict-Transport-Security", out var said) && said.Single() == "max-age=31536000");
        }
    }
}
