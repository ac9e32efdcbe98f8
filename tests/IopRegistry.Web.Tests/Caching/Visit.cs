using System.IO.Compression;
using System.Net;
using IopRegistry.Web.Tests.Feeds;

namespace IopRegistry.Web.Tests.Caching;

/// <summary>An answer read to its end, unpacked by readers that are not the site's own.</summary>
internal sealed record Visit(HttpStatusCode Status, string Coding, string? Tag, string CacheControl, string Text, HttpResponseMessage Response)
{
    public static async Task<Visit> To(HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var response = await client.Send(HttpMethod.Get, address, headers);
        var coding = response.Content.Headers.ContentEncoding.SingleOrDefault() ?? "identity";
        await using var body = Unpacked(await response.Content.ReadAsStreamAsync(), coding);
        using var reader = new StreamReader(body);
        return new Visit(response.StatusCode, coding, response.Headers.ETag?.ToString(), response.Headers.NonValidated.TryGetValues("Cache-Control", out var rules) ? rules.ToString() : "", await reader.ReadToEndAsync(), response);
    }

    private static Stream Unpacked(Stream body, string coding) => coding switch
    {
        "gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        _ => body,
    };
}
