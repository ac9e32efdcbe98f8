using Microsoft.AspNetCore.Http.Extensions;

namespace IopRegistry.Web.Queries;

/// <summary>Keys that other sites hang on links are dropped by a redirect; every other unknown key is a fault.</summary>
internal static class TrackingKeys
{
    public static void UseTrackingKeysDropped(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var query = context.Request.Query;
        // An address that begins with two slashes is no page of ours, and in a redirect it would name another site.
        var isAnothers = (context.Request.PathBase + context.Request.Path).Value!.StartsWith("//", StringComparison.Ordinal);
        if (!(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) || isAnothers || !query.Keys.Any(IsTracking))
        {
            await next(context);
            return;
        }

        var kept = query.Where(pair => !IsTracking(pair.Key)).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
        var path = context.Request.PathBase + context.Request.Path;
        context.Response.Redirect(path.ToUriComponent() + new QueryBuilder(kept).ToQueryString());
    });

    private static bool IsTracking(string key) =>
        key.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || key is "fbclid" or "gclid";
}
