using System.Globalization;
using System.Threading.RateLimiting;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Operating;
using Microsoft.AspNetCore.Mvc.RazorPages;

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

    private const int PagesWaiting = 256;

    private static readonly int PagesAtOnce = 4 * Environment.ProcessorCount;

    private readonly ConcurrencyLimiter _pages = new(Places(PagesAtOnce, PagesWaiting));

    private readonly PartitionedRateLimiter<HttpContext> _downloads = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => Client.Of(http.Connection.RemoteIpAddress) is { } client
            ? RateLimitPartition.GetConcurrencyLimiter(client, _ => Places(DownloadsPerClient, 0))
            : RateLimitPartition.GetNoLimiter("this machine")),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter("all", _ => Places(64, 64))));

    /// <summary>So many pages at the same time find room, worked out or waiting.</summary>
    public static int Room { get; } = PagesAtOnce + PagesWaiting;

    public async Task Run(HttpContext http, RequestDelegate next)
    {
        var (isPage, isFeed) = (IsPage(http.GetEndpoint()), http.GetEndpoint()?.Metadata.GetMetadata<FeedAddress>() is not null);
        if (!isPage && !isFeed)
        {
            await next(http);
            return;
        }

        using var lease = isPage ? await _pages.AcquireAsync(1, http.RequestAborted) : await _downloads.AcquireAsync(http, 1, http.RequestAborted);
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

    /// <summary>The page that tells of a fault is shown in the same request, which may hold a place already.</summary>
    private static bool IsPage(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is { } page && page.ViewEnginePath != "/Fel";

    private static ConcurrencyLimiterOptions Places(int permits, int queue) => new()
    {
        PermitLimit = permits,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };
}
