using System.IO.Pipelines;
using IopRegistry.Web.Caching;
using IopRegistry.Web.Feeds.Tables;
using IopRegistry.Web.Pages.Shared;
using Microsoft.Net.Http.Headers;

namespace IopRegistry.Web.Feeds.Http;

/// <summary>Sends a form of an answer with everything HTTP should know of it, or 304 where the client has it already.</summary>
internal sealed class FeedResult(Representation form, Provenance about) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var coding = form.IsCompressible ? ContentCoding.For(httpContext.Request) : ContentCoding.Identity;
        var tag = EntityTag.Of(about, form, coding);
        var modifiedAt = httpContext.RequestServices.GetRequiredService<ModifiedAt>().Of(about);
        DescribeVersion(httpContext.Response, tag, modifiedAt);
        if (Preconditions.HasIt(httpContext.Request.GetTypedHeaders(), tag, modifiedAt))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        DescribeBody(httpContext.Response, coding, Words.For(httpContext.Request).Code);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await Send(httpContext, coding);
    }

    private void DescribeVersion(HttpResponse response, EntityTagHeaderValue tag, DateTimeOffset modifiedAt)
    {
        var typed = response.GetTypedHeaders();
        typed.ETag = tag;
        typed.LastModified = modifiedAt;
        response.Headers.CacheControl = Freshness.Answer;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers["X-Data-Version"] = about.Version.Id;
        if (about.AsOf is { } asOf)
            response.Headers["X-As-Of"] = asOf.ToIso();
    }

    private void DescribeBody(HttpResponse response, ContentCoding coding, string language)
    {
        response.ContentType = form.ContentType;
        response.Headers.ContentLanguage = language;
        response.Headers["X-Robots-Tag"] = "noindex";
        // The address that keeps giving these rows: canonical query, day spelled out.
        response.Headers.Link = string.Join(", ", [new Link("canonical", about.Permanent), .. form.Links()]);
        if (coding.Pack is not null)
            response.Headers.ContentEncoding = coding.Name;
        if (form.FileName is { } file)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(file);
            response.Headers.ContentDisposition = disposition.ToString();
        }
    }

    /// <summary>
    /// On a fault nothing more is sent: before the first flush that leaves room for a 500, after it the connection
    /// breaks. Disposing the compressor then would round off half a body as if it were whole.
    /// </summary>
    private async Task Send(HttpContext http, ContentCoding coding)
    {
        var packed = coding.Pack?.Invoke(http.Response.Body);
        var output = PipeWriter.Create(packed ?? http.Response.Body, new StreamPipeWriterOptions(leaveOpen: true));
        try
        {
            await form.Write(output, http.RequestAborted);
        }
        catch (Exception broken)
        {
            await output.CompleteAsync(broken);
            throw;
        }

        await output.CompleteAsync();
        if (packed is not null)
            await packed.DisposeAsync();
    }
}
