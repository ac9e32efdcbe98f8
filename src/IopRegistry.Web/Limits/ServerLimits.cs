using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IopRegistry.Web.Limits;

/// <summary>What the server takes in before any code of ours sees it. The framework's own limits suit uploads, and there are none here.</summary>
internal static class ServerLimits
{
    /// <summary>Large downloads to slow lines; the lowest rate that is still served ends the others.</summary>
    public static readonly TimeSpan Download = TimeSpan.FromMinutes(15);

    private const int LargestBody = 64 * 1024;

    private const int MostKeys = 40;

    private static readonly TimeSpan Page = TimeSpan.FromSeconds(30);

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = LargestBody;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestLineSize = 8 * 1024;
        limits.MaxConcurrentConnections = 10_000;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MostKeys;
            form.KeyLengthLimit = 100;
            form.ValueLengthLimit = LargestBody;
            form.BufferBodyLengthLimit = LargestBody;
            form.MultipartBodyLengthLimit = LargestBody;
        });
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = Page,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        services.AddSingleton<CostlyRequests>();
        // Within what the service manager waits before it kills; answers on their way are finished first.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8));
    }

    public static void UseCostlyRequests(this IApplicationBuilder app)
    {
        var costly = app.ApplicationServices.GetRequiredService<CostlyRequests>();
        app.Use(next => http => costly.Run(http, next));
    }
}
