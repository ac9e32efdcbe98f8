using System.Security.Cryptography;
using IopRegistry.Web.Feeds.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Net.Http.Headers;

namespace IopRegistry.Web.Caching;

/// <summary>
/// Sends pages and the style sheet, scripts and icons: whole, in the coding the client likes best, each coding under a
/// tag of its own, or 304. The tag is over the bytes, so that two machines give the same tag exactly where they give
/// the same page.
/// </summary>
internal static class PageAnswers
{
    public static void UsePageAnswers(this IApplicationBuilder app)
    {
        var files = new PackedFiles();
        app.Use((http, next) => Answer(http, next, files));
    }

    private static async Task Answer(HttpContext http, RequestDelegate next, PackedFiles files)
    {
        if (!(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) || !IsOurs(http))
        {
            await next(http);
            return;
        }

        using var page = new PooledStream();
        await Render(http, page, next);
        if (http.Response.StatusCode == StatusCodes.Status200OK)
            await Send(http, page.Written, files);
        else if (page.Length > 0)
            await http.Response.Body.WriteAsync(page.Written);
    }

    private static bool IsOurs(HttpContext http) => http.GetEndpoint() is { } endpoint
        ? CachedAddresses.IsPage(endpoint)
        : Path.GetExtension(http.Request.Path.Value) is ".css" or ".js" or ".svg";

    /// <summary>On a fault nothing has been sent, and the error page has the answer to itself.</summary>
    private static async Task Render(HttpContext http, PooledStream page, RequestDelegate next)
    {
        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var method = http.Request.Method;
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(page, body));
        // HEAD has the headers of GET, and the tag is over the bytes.
        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            http.Request.Method = method;
            http.Features.Set(body);
        }
    }

    private static Task Send(HttpContext http, ReadOnlyMemory<byte> page, PackedFiles files)
    {
        var (response, isFile, isAsked) = (http.Response, http.GetEndpoint() is null, http.Request.QueryString.HasValue);
        var isNamedByItsBytes = isFile && isAsked && IsNamedByItsBytes(http);
        var coding = ContentCoding.For(http.Request);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page.Span))[..24]}-{coding.Name}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.Vary = "Accept-Encoding";
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = isNamedByItsBytes ? Freshness.Forever : Freshness.Answer;
        // A search leads to other searches without end; robots.txt says the same, but not every crawler reads it.
        if (!isFile && isAsked)
            response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        // Another query is anybody's invention, and there is no end to them.
        if (isFile && (!isAsked || isNamedByItsBytes))
            http.Features.Set(KeepableAnswer.Mark);
        if (Preconditions.HasTag(http.Request.GetTypedHeaders(), tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            response.ContentType = null;
            return Task.CompletedTask;
        }

        if (coding.PackWhole is not null)
            response.Headers.ContentEncoding = coding.Name;
        // Searches are without number, and most of them are asked once.
        var bytes = (isAsked ? coding.PackQuickly : coding.PackWhole) is not { } pack ? page : isFile ? files.Of(tag.ToString(), coding, page) : pack(page);
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes).AsTask();
    }

    /// <summary>With the hash of another release, or an invented one, the bytes may be others tomorrow.</summary>
    private static bool IsNamedByItsBytes(HttpContext http) =>
        http.RequestServices.GetRequiredService<IFileVersionProvider>().AddFileVersionToPath(http.Request.PathBase, http.Request.Path)
            == http.Request.Path + http.Request.QueryString.Value;
}
