using IopRegistry.Web.Data;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace IopRegistry.Web.Caching;

/// <summary>
/// What output caching keeps, and under which key. The framework's own rules would replay an answer that says
/// <c>no-store</c> and one visitor's cookie to the next; these keep only what stands in <see cref="CachedAddresses"/>
/// and calls itself public. The data version, the Swedish day and the coding are part of the key, so that nothing
/// needs to be evicted: an old answer is no longer asked for.
/// </summary>
internal sealed class AnswerPolicy : IOutputCachePolicy
{
    /// <summary>Only for tidiness; the key changes before an answer grows wrong.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // Locking gave a visitor a 500 when the one before hung up, and another address's page where keys were empty (aspnetcore#67763).
        context.AllowLocking = false;
        var http = context.HttpContext;
        var isKept = IsAnonymousGet(http.Request) && CachedAddresses.Has(http.GetEndpoint());
        var query = isKept ? CachedAddresses.CanonicalQuery(http.Request) : null;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = query is not null;
        if (query is null)
            return ValueTask.CompletedTask;
        context.ResponseExpirationTimeSpan = Longest;
        var vary = context.CacheVaryByRules;
        vary.QueryKeys = StringValues.Empty;
        vary.VaryByValues["query"] = query;
        vary.VaryByValues["version"] = http.RequestServices.GetRequiredService<Registry>().Version.Tag;
        vary.VaryByValues["day"] = http.RequestServices.GetRequiredService<SwedishDay>().Today.ToIso();
        vary.VaryByValues["language"] = Words.For(http.Request).Code;
        vary.VaryByValues["coding"] = ContentCoding.For(http.Request).Name;
        http.Features.Set(KeepableAnswer.Mark);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // What lies here is as good as new; with an age beyond max-age, or the date it was made, every browser and proxy would ask again at once.
        context.HttpContext.Response.OnStarting(static response =>
        {
            ((HttpResponse)response).Headers.Remove("Age");
            ((HttpResponse)response).Headers.Remove("Date");
            return Task.CompletedTask;
        }, context.HttpContext.Response);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= KeepableAnswer.IsPublic(context.HttpContext.Response);
        return ValueTask.CompletedTask;
    }

    /// <summary>Whoever brings a cookie or a password might be shown something else; a range is for the endpoint to judge.</summary>
    private static bool IsAnonymousGet(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && StringValues.IsNullOrEmpty(request.Headers.Authorization)
        && StringValues.IsNullOrEmpty(request.Headers.Cookie)
        && StringValues.IsNullOrEmpty(request.Headers.Range);
}
