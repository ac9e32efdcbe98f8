using IopRegistry.Web.Caching;

namespace IopRegistry.Web.Queries;

/// <summary>
/// What a browser may do with an answer: nothing from elsewhere, no code or style in the page itself, no framing.
/// Images may be data, since style sheets hold icons.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /// <summary>As the answer starts, since a fault on the way clears what was set before; an answer that nobody has called public is nobody else's.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var response = (HttpResponse)state;
            Set(response);
            if (response.Headers.CacheControl.Count == 0)
                response.Headers.CacheControl = Freshness.None;
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });

    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
