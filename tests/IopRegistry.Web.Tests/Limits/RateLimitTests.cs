using System.Net;

namespace IopRegistry.Web.Tests.Limits;

public sealed class RateLimitTests
{
    private const int Burst = 5;

    [Theory]
    [InlineData("/om", "text/html")]
    [InlineData("/en/om", "text/html", "en")]
    [InlineData("/partnerskap.json", "application/problem+json")]
    public async Task Who_sends_too_much_gets_429_and_when_to_come_back_and_others_are_served(string path, string type, string language = "sv")
    {
        using var site = new LimitedSite();
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 4 * Burst && refused is null; i++)
        {
            var answer = await site.From("203.0.113.7", path);
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer : null;
            Assert.True(refused is null || i >= Burst, $"refused after {i} requests");
        }

        Assert.NotNull(refused);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(type, refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(type == "text/html", (await refused.Content.ReadAsStringAsync()).Contains($"<html lang=\"{language}\">", StringComparison.Ordinal));
        Assert.True(refused.Headers.CacheControl!.NoStore);
        Assert.Contains("nosniff", refused.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(path.EndsWith(".json", StringComparison.Ordinal), refused.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.OK, (await site.From("203.0.113.8", path)).StatusCode);
    }

    [Fact]
    public async Task A_network_of_IPv6_counts_as_one_client()
    {
        using var site = new LimitedSite();
        var answers = new List<HttpStatusCode>();
        for (var i = 1; i <= 4 * Burst; i++)
            answers.Add((await site.From($"2001:db8:1:2::{i:x}", "/om")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.OK, (await site.From("2001:db8:1:3::1", "/om")).StatusCode);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        using var site = new LimitedSite(new() { ["RateLimiting:Enabled"] = "false", ["RateLimiting:PerSecond"] = "1", ["RateLimiting:Burst"] = "1" });
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, (await site.From("203.0.113.7", "/om")).StatusCode);
    }

    [Fact]
    public async Task Only_a_named_proxy_is_believed_about_the_client()
    {
        using var site = new LimitedSite(new() { ["RateLimiting:PerSecond"] = "1", ["RateLimiting:Burst"] = "5", ["Proxy:Addresses"] = "10.0.0.0/8" });
        for (var i = 0; i < 4 * Burst; i++)
            Assert.Equal(HttpStatusCode.OK, (await site.From("10.1.2.3", "/om", ("X-Forwarded-For", $"203.0.113.{i}"))).StatusCode);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4 * Burst; i++)
            answers.Add((await site.From("198.51.100.1", "/om", ("X-Forwarded-For", $"203.0.113.{i}"))).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task A_host_that_is_not_ours_is_refused_once_the_address_is_known()
    {
        using var site = new LimitedSite(new() { ["Site:BaseUrl"] = "https://iop.example", ["RateLimiting:Enabled"] = "false" });
        Assert.Equal(HttpStatusCode.OK, (await site.From("203.0.113.7", "/om", ("Host", "iop.example"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.From("203.0.113.7", "/om", ("Host", "evil.example"))).StatusCode);
    }

    [Fact]
    public async Task Behind_two_named_proxies_the_client_is_the_first_that_is_not_named()
    {
        using var site = new LimitedSite(new() { ["RateLimiting:PerSecond"] = "1", ["RateLimiting:Burst"] = "5", ["Proxy:Addresses"] = "10.0.0.0/8" });
        for (var i = 0; i < 4 * Burst; i++)
            Assert.Equal(HttpStatusCode.OK, (await site.From("10.1.2.3", "/om", ("X-Forwarded-For", $"203.0.113.{i}, 10.9.9.9"))).StatusCode);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4 * Burst; i++)
            answers.Add((await site.From("10.1.2.3", "/om", ("X-Forwarded-For", $"203.0.113.{i}, 198.51.100.1, 10.9.9.9"))).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task Not_even_a_named_proxy_says_which_host_was_asked()
    {
        using var site = new LimitedSite(new() { ["Proxy:Addresses"] = "10.0.0.1" });
        using var answer = await site.From("10.0.0.1", "/robots.txt", ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));
        Assert.Contains("https://localhost/sitemap.xml", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
