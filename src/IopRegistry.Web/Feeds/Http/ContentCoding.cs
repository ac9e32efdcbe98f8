using System.Buffers;
using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace IopRegistry.Web.Feeds.Http;

/// <summary>
/// A content coding the feeds can be sent in. Chosen here and not by the compression middleware, since that leaves one
/// and the same strong tag on every coding, and sends a coding that <c>*</c> allows though <c>q=0</c> refuses it.
/// </summary>
/// <param name="Pack">Around the body of an answer whose length is not known.</param>
/// <param name="PackWhole">For a page that is whole already.</param>
/// <param name="PackQuickly">For a page that few ask for: a sixth larger in a third of the time.</param>
/// <param name="PackSmallest">For a file that is packed once and sent often; it may take fifty times as long.</param>
internal sealed record ContentCoding(string Name, Func<Stream, Stream>? Pack, Func<ReadOnlyMemory<byte>, byte[]>? PackWhole, Func<ReadOnlyMemory<byte>, byte[]>? PackQuickly, Func<ReadOnlyMemory<byte>, byte[]>? PackSmallest)
{
    public static readonly ContentCoding Identity = new("identity", null, null, null, null);

    /// <summary>What <see cref="CompressionLevel.Optimal"/> means for Brotli streams.</summary>
    private const int BrotliQuality = 4;

    private const int QuickBrotliQuality = 1;

    private const int BestBrotliQuality = 11;

    /// <summary>A page is shorter than 256 KB. A stream's window is 4 MB, and that much native memory stays behind for every thread.</summary>
    private const int BrotliWindow = 18;

    /// <summary>Best first, where the client likes them equally.</summary>
    private static readonly ContentCoding[] Codings =
    [
        new("br", body => new BrotliStream(body, CompressionLevel.Optimal, leaveOpen: true), page => Brotli(page, BrotliQuality), page => Brotli(page, QuickBrotliQuality), file => Brotli(file, BestBrotliQuality)),
        new("gzip", body => new GZipStream(body, CompressionLevel.Optimal, leaveOpen: true), page => GZip(page, CompressionLevel.Optimal), page => GZip(page, CompressionLevel.Fastest), file => GZip(file, CompressionLevel.SmallestSize)),
    ];

    /// <summary>RFC 9110, 12.5.3: the coding with the highest weight; identity where none is asked for, or all are refused.</summary>
    public static ContentCoding For(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var best = Codings.MaxBy(coding => Weight(accepted, coding.Name) ?? 0)!;
        var weight = Weight(accepted, best.Name) ?? 0;
        return weight > 0 && weight >= (Explicit(accepted, "identity") ?? 0) ? best : Identity;
    }

    private static byte[] Brotli(ReadOnlyMemory<byte> page, int quality)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(page.Length));
        try
        {
            return BrotliEncoder.TryCompress(page.Span, packed, out var length, quality, BrotliWindow)
                ? packed.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException($"Brotli refused {page.Length} bytes.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private static byte[] GZip(ReadOnlyMemory<byte> page, CompressionLevel level)
    {
        using var packed = new MemoryStream(page.Length / 4);
        using (var body = new GZipStream(packed, level))
            body.Write(page.Span);
        return packed.ToArray();
    }

    private static double? Weight(IList<StringWithQualityHeaderValue> accepted, string name) =>
        Explicit(accepted, name) ?? Explicit(accepted, "*");

    private static double? Explicit(IList<StringWithQualityHeaderValue> accepted, string name) =>
        accepted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found ? found.Quality ?? 1 : null;
}
