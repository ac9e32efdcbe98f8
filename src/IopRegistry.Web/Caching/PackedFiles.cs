using System.Collections.Concurrent;
using IopRegistry.Web.Feeds.Http;

namespace IopRegistry.Web.Caching;

/// <summary>Style sheets, scripts and icons, packed as small as they go when they are first asked for. There are as many of them as files in wwwroot.</summary>
internal sealed class PackedFiles
{
    private readonly ConcurrentDictionary<string, byte[]> _byTag = new(StringComparer.Ordinal);

    /// <param name="tag">Of the bytes and the coding.</param>
    public byte[] Of(string tag, ContentCoding coding, ReadOnlyMemory<byte> file) =>
        _byTag.TryGetValue(tag, out var packed) ? packed : _byTag[tag] = coding.PackSmallest!(file);
}
