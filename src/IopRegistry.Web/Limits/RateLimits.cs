using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Threading.RateLimiting;
using IopRegistry.Web.Caching;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Operating;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.RateLimiting;

namespace IopRegistry.Web.Limits;

/// <summary>
/// How many requests one client and all together may send: <c>RateLimiting:Enabled</c>, <c>:PerSecond</c> and
/// <c>:Burst</c> per client, <c>:AllPerSecond</c>. A person reading quickly, or an office behind one address, never
/// meets them. Over the limit is 429 with <c>Retry-After</c>.
/// </summary>
internal static class RateLimits
{
    private const int PerSecond = 20;

    private const int Burst = 600;

    private const int AllPerSecond = 2_000;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>A page as small as can be: whoever sends too much shall not cost a rendering each time.</summary>
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("""
        <!DOCTYPE html>
        <html lang="sv"><head><meta charset="utf-8"><title>För många anrop – IOP-registret</title><meta name="robots" content="noindex"><link rel="stylesheet" href="/site.css"></head>
        <body><main id="innehall" class="wrap"><h1>Det blev för många anrop</h1><p>Vänta några sekunder och ladda sedan om sidan. Vill du ha alla uppgifter går det fortare att <a href="/data">ladda ner dem</a>.</p></main></body></html>
        """);

    private static readonly byte[] EnglishPage = Encoding.UTF8.GetBytes("""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Too many requests – IOP-registret</title><meta name="robots" content="noindex"><link rel="stylesheet" href="/site.css"></head>
        <body><main id="innehall" class="wrap"><h1>That was too many requests</h1><p>Wait a few seconds and reload the page. If you want all the data it is quicker to <a href="/en/data">download them</a>.</p></main></body></html>
        """);

    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue("RateLimiting:Enabled", true))
            return;
        var (perSecond, burst) = (configuration.GetValue("RateLimiting:PerSecond", PerSecond), configuration.GetValue("RateLimiting:Burst", Burst));
        var all = configuration.GetValue("RateLimiting:AllPerSecond", AllPerSecond);
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = Refuse;
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => Client.Of(http.Connection.RemoteIpAddress) is { } client
                    ? RateLimitPartition.GetTokenBucketLimiter(client, _ => Bucket(perSecond, burst))
                    : RateLimitPartition.GetNoLimiter("this machine")),
                PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetTokenBucketLimiter("all", _ => Bucket(all, all))));
        });
    }

    /// <summary>Before everything that costs.</summary>
    public static void UseRateLimits(this WebApplication app)
    {
        if (app.Configuration.GetValue("RateLimiting:Enabled", true))
            app.UseRateLimiter();
    }

    private static TokenBucketRateLimiterOptions Bucket(int perSecond, int burst) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = Period,
        QueueLimit = 0,
        AutoReplenishment = true,
    };

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken cancellation)
    {
        var (http, wait) = (refused.HttpContext, refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Period);
        RegistryMeter.Refused("rate");
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = Freshness.None;
        // Whatever sets them for other answers stands behind this.
        SecurityHeaders.Set(http.Response);
        if (ErrorPages.IsForPrograms(http.Request.Path))
        {
            FeedRoutes.Open(http.Response);
            await Problem.Of(StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
            return;
        }

        http.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        await http.Response.Body.WriteAsync(Words.For(http.Request).IsSwedish ? Page : EnglishPage, cancellation);
    }
}
