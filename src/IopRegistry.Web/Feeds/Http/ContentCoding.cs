using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace IopRegistry.Web.Feeds.Http;

/// <summary>
/// A content coding the feeds can be sent in. Chosen here and not by the compression middleware, since that leaves one
/// and the same strong tag on every coding, and sends a coding that <c>*</c> allows though <c>q=0</c> refuses it.
/// </summary>
internal sealed record ContentCoding(string Name, Func<Stream, Stream>? Pack)
{
    public static readonly ContentCoding Identity = new("identity", null);

    /// <summary>Best first, where the client likes them equally.</summary>
    private static readonly ContentCoding[] Codings =
    [
        new("br", body => new BrotliStream(body, CompressionLevel.Optimal, leaveOpen: true)),
        new("gzip", body => new GZipStream(body, CompressionLevel.Optimal, leaveOpen: true)),
    ];

    /// <summary>RFC 9110, 12.5.3: the coding with the highest weight; identity where none is asked for, or all are refused.</summary>
    public static ContentCoding For(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var best = Codings.MaxBy(coding => Weight(accepted, coding.Name) ?? 0)!;
        var weight = Weight(accepted, best.Name) ?? 0;
        return weight > 0 && weight >= (Explicit(accepted, "identity") ?? 0) ? best : Identity;
    }

    private static double? Weight(IList<StringWithQualityHeaderValue> accepted, string name) =>
        Explicit(accepted, name) ?? Explicit(accepted, "*");

    private static double? Explicit(IList<StringWithQualityHeaderValue> accepted, string name) =>
        accepted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found ? found.Quality ?? 1 : null;
}
