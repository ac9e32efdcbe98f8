using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IopRegistry.Web.Caching;

/// <summary>
/// Stands before all else and writes hot answers raw. Output caching alone, which finds the route, asks policies, builds
/// a key and reads its entry for every hit, reached half of what nginx does; this reaches more. It only ever keeps what
/// output caching may keep.
/// </summary>
internal static class HotPath
{
    public static void UseHotAnswers(this IApplicationBuilder app)
    {
        // Not before the first request: the data load beside the start.
        var found = new Lazy<HotAnswers>(app.ApplicationServices.GetRequiredService<HotAnswers>);
        var codings = new KnownCodings();
        app.Use(next => http =>
        {
            if (!IsPlain(http.Request))
                return next(http);
            var key = KeyOf(http.Request, codings.Of(http.Request));
            var hot = found.Value;
            var shelf = hot.Now();
            if (shelf.Find(key) is { } answer)
                return Write(http, answer);
            return shelf.IsSeenAgain(key) ? Capture(http, next, hot, shelf, key) : next(http);
        });
    }

    private static HotKey KeyOf(HttpRequest request, string coding) =>
        new(request.Scheme, request.Host.Value ?? "", Words.For(request).Code, request.Path.Value ?? "", request.QueryString.Value ?? "", coding);

    private static bool IsPlain(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && StringValues.IsNullOrEmpty(request.Headers.Cookie)
        && StringValues.IsNullOrEmpty(request.Headers.Authorization)
        && StringValues.IsNullOrEmpty(request.Headers.Range)
        && StringValues.IsNullOrEmpty(request.Headers.IfModifiedSince);

    private static Task Write(HttpContext http, HotAnswer answer)
    {
        var response = http.Response;
        if (HasIt(http.Request, answer.Tag))
            response.StatusCode = StatusCodes.Status304NotModified;
        else
            response.ContentLength = answer.Body.Length;
        foreach (var (name, value) in answer.Headers)
        {
            // A 304 has no body, and so nothing to say of its type and coding.
            if (response.StatusCode == StatusCodes.Status200OK || !name.StartsWith("Content-", StringComparison.Ordinal) || name == "Content-Security-Policy")
                response.Headers[name] = value;
        }

        return response.StatusCode == StatusCodes.Status200OK && HttpMethods.IsGet(http.Request.Method)
            ? response.BodyWriter.WriteAsync(answer.Body).AsTask()
            : Task.CompletedTask;
    }

    private static bool HasIt(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && (request.Headers.IfNoneMatch == tag || Preconditions.HasTag(request.GetTypedHeaders(), new EntityTagHeaderValue(tag)));

    private static async Task Capture(HttpContext http, RequestDelegate next, HotAnswers hot, HotAnswers.Shelf shelf, HotKey key)
    {
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            await next(http);
            return;
        }

        var sent = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var copy = new CopyingStream(sent.Stream);
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(copy, sent));
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            http.Features.Set(sent);
        }

        if (http.Features.Get<KeepableAnswer>() is not null && KeepableAnswer.IsPublic(http.Response) && !http.RequestAborted.IsCancellationRequested && copy.Whole() is { } body)
            hot.Keep(shelf, key, new HotAnswer(http.Response.Headers.ETag.ToString(), HeadersOf(http.Response), body));
    }

    private static KeyValuePair<string, string>[] HeadersOf(HttpResponse response) =>
    [
        .. response.Headers
            .Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Connection" or "Date" or "Age" or "Keep-Alive" or "Server"))
            .Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
    ];
}
