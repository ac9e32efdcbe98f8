using System.Globalization;
using System.Threading.RateLimiting;
using IopRegistry.Web.Caching;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Operating;

namespace IopRegistry.Web.Limits;

/// <summary>
/// Bounds how many answers are worked out at the same time. It stands behind the caches, so that what is kept never
/// waits. Downloads are sent while they are made and have a bound of their own, or slow readers would keep everybody
/// from searching. Who finds no room gets 503 with <c>Retry-After</c>: it is not that client's fault.
/// </summary>
internal sealed class CostlyRequests : IDisposable
{
    private const int RetryAfterSeconds = 2;

    private const int DownloadsPerClient = 8;

    private readonly ConcurrencyLimiter _pages = new(Room(4 * Environment.ProcessorCount, 256));

    private readonly PartitionedRateLimiter<HttpContext> _downloads = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => Client.Of(http.Connection.RemoteIpAddress) is { } client
            ? RateLimitPartition.GetConcurrencyLimiter(client, _ => Room(DownloadsPerClient, 0))
            : RateLimitPartition.GetNoLimiter("this machine")),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter("all", _ => Room(64, 64))));

    public async Task Run(HttpContext http, RequestDelegate next)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null || !(CachedAddresses.IsPage(endpoint) || endpoint.Metadata.GetMetadata<FeedAddress>() is not null))
        {
            await next(http);
            return;
        }

        using var lease = CachedAddresses.IsPage(endpoint)
            ? await _pages.AcquireAsync(1, http.RequestAborted)
            : await _downloads.AcquireAsync(http, 1, http.RequestAborted);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        RegistryMeter.Refused("room");
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _pages.Dispose();
        _downloads.Dispose();
    }

    private static ConcurrencyLimiterOptions Room(int permits, int queue) => new()
    {
        PermitLimit = permits,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };
}
