using System.Collections.Concurrent;
using IopRegistry.Web.Feeds.Http;
using Microsoft.Extensions.Primitives;

namespace IopRegistry.Web.Caching;

/// <summary>Browsers send a handful of different <c>Accept-Encoding</c>; those need not be read anew each time.</summary>
internal sealed class KnownCodings
{
    /// <summary>Whoever invents others gets no more room; the ones of browsers are back after one reading each.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, string> _byHeader = new(StringComparer.Ordinal);

    public string Of(HttpRequest request)
    {
        if (StringValues.IsNullOrEmpty(request.Headers.AcceptEncoding))
            return ContentCoding.Identity.Name;
        var header = request.Headers.AcceptEncoding.ToString();
        if (_byHeader.TryGetValue(header, out var known))
            return known;
        var name = ContentCoding.For(request).Name;
        if (_byHeader.Count >= Most)
            _byHeader.Clear();
        _byHeader.TryAdd(header, name);
        return name;
    }
}
