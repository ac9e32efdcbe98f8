using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Texts;

/// <summary>For views: the words of the language that the request's address asks for.</summary>
public sealed class WordsInUse
{
    public Words Words { get; internal set; } = Words.Swedish;
}

/// <summary>
/// <c>/en</c> before an address asks for the same page in English. It is taken off here and stands in the request's
/// base path from then on, so that routes, pages and queries know one address only; links and redirects get it back on
/// their way out (<see cref="LocalLinks"/>).
/// </summary>
internal static class LanguageSetup
{
    /// <summary>Before all else: what limits, caches and answers looks at the address without it.</summary>
    public static void UseLanguages(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var path = http.Request.Path.Value ?? "";
        if (!path.StartsWith(English.Base, StringComparison.Ordinal) || (path.Length > English.Base.Length && path[English.Base.Length] != '/'))
            return next(http);
        var below = path[English.Base.Length..];
        http.Request.PathBase = English.Base;
        http.Request.Path = below.Length == 0 ? "/" : below;
        return next(http);
    });

    /// <summary>After the caches' shortest way and the security headers.</summary>
    public static void UseEnglish(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (English.IsAskedFor(http.Request) && !English.Has(http.Request.Path))
            return RedirectOut(http);
        var words = Words.For(http.Request);
        // A day and a version stand in the query, and are known when the sentences are written.
        if (http.Request.QueryString.HasValue)
            words = new Words(words, address => KeptAddress.In(http, address));
        http.RequestServices.GetRequiredService<WordsInUse>().Words = words;
        if (words.IsSwedish)
            return next(http);
        http.Response.OnStarting(static response =>
        {
            var headers = ((HttpResponse)response).Headers;
            if (headers.Location.ToString() is { Length: > 0 } location)
                headers.Location = English.Address(location);
            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    });

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddScoped<WordsInUse>();
        services.AddScoped(provider => provider.GetRequiredService<WordsInUse>().Words);
    }

    /// <summary>308: what a program or an editor sends is sent again as it is.</summary>
    private static Task RedirectOut(HttpContext http)
    {
        if (!English.IsWithin(http.Request.Path.Value!))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }
}
