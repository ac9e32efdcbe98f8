using System.Threading.RateLimiting;

namespace IopRegistry.Web.Limits;

/// <summary>How many requests of one kind are answered at the same time, of each client and of all.</summary>
/// <param name="perClient">Null where one client may take all.</param>
/// <param name="waiting">So many more wait for their turn.</param>
internal sealed class Bound(int? perClient, int all, int waiting) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _own = PartitionedRateLimiter.Create<HttpContext, string>(
        http => perClient is { } most && Client.Of(http.Connection.RemoteIpAddress) is { } client
            ? RateLimitPartition.GetConcurrencyLimiter(client, _ => Places(most, 0))
            : RateLimitPartition.GetNoLimiter("no bound"));

    private readonly ConcurrencyLimiter _all = new(Places(all, waiting));

    /// <returns>Null where it ran; otherwise the status that says whose limit was met.</returns>
    public async Task<int?> Run(HttpContext http, RequestDelegate next)
    {
        using var own = await _own.AcquireAsync(http, 1, http.RequestAborted);
        if (!own.IsAcquired)
            return StatusCodes.Status429TooManyRequests;
        using var place = await _all.AcquireAsync(1, http.RequestAborted);
        if (!place.IsAcquired)
            return StatusCodes.Status503ServiceUnavailable;
        await next(http);
        return null;
    }

    public void Dispose()
    {
        _own.Dispose();
        _all.Dispose();
    }

    private static ConcurrencyLimiterOptions Places(int permits, int queue) => new()
    {
        PermitLimit = permits,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };
}
