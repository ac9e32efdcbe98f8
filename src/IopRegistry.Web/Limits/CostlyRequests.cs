using System.Globalization;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Operating;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Limits;

/// <summary>
/// Bounds how many answers are worked out at the same time. It stands behind the caches, so that what is kept never
/// waits. What may last has bounds of its own, or it would keep everybody from searching: downloads, which are sent
/// while they are made, and whatever reads a body or asks the database. Over a client's own bound is 429; where there
/// is no room for anybody 503, for that is not the client's fault. Both say when to come back.
/// </summary>
internal sealed class CostlyRequests : IDisposable
{
    public const int PerClient = 8;

    private const int RetryAfterSeconds = 2;

    private const int PagesWaiting = 256;

    private readonly Bound _pages = new(perClient: null, PagesAtOnce, PagesWaiting);

    private readonly Bound _forms = new(PerClient, all: 64, waiting: 64);

    private readonly Bound _downloads = new(PerClient, all: 64, waiting: 64);

    public static int PagesAtOnce { get; } = 4 * Environment.ProcessorCount;

    /// <summary>So many pages at the same time find room, worked out or waiting.</summary>
    public static int Room { get; } = PagesAtOnce + PagesWaiting;

    public async Task Run(HttpContext http, RequestDelegate next)
    {
        var refused = Kind(http) is { } bound ? await bound.Run(http, next) : await Free(http, next);
        if (refused is not { } status)
            return;
        RegistryMeter.Refused("room");
        if (IsFeed(http.GetEndpoint()))
            FeedRoutes.Open(http.Response);
        http.Response.StatusCode = status;
        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _pages.Dispose();
        _forms.Dispose();
        _downloads.Dispose();
    }

    private Bound? Kind(HttpContext http)
    {
        var (endpoint, path) = (http.GetEndpoint(), http.Request.Path.Value ?? "");
        if (!IsPage(endpoint) && !IsFeed(endpoint))
            return null;
        // By what comes first in the address, since the feed of decisions asks the database too.
        var isDesk = path.StartsWith("/rattelser", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/redaktion", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/insyn/brev", StringComparison.OrdinalIgnoreCase);
        if (isDesk || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
            return _forms;
        return IsPage(endpoint) || IsOfOne(endpoint) ? _pages : _downloads;
    }

    private static async Task<int?> Free(HttpContext http, RequestDelegate next)
    {
        await next(http);
        return null;
    }

    /// <summary>The page that tells of a fault is shown in the same request, which may hold a place already.</summary>
    private static bool IsPage(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is { } page && page.ViewEnginePath != "/Fel";

    private static bool IsFeed(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<FeedAddress>() is not null;

    /// <summary>One record is as small as its page.</summary>
    private static bool IsOfOne(Endpoint? endpoint) => endpoint is RouteEndpoint route && route.RoutePattern.Parameters.Any(part => part.Name is "id" or "code");
}
