using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Texts;

/// <summary>Which addresses there are in English.</summary>
internal static class English
{
    public const string Base = "/en";

    public static bool IsAskedFor(HttpRequest request) => request.PathBase.Value == Base;

    /// <summary>
    /// Pages for visitors, the pictures and references on them as files, and what their search box reads. What programs
    /// read is in one language, and so is the editors' desk.
    /// </summary>
    /// <param name="path">Without <see cref="Base"/>.</param>
    public static bool Has(PathString path) =>
        IsDrawing(path) || path == "/sok/forslag" || path == "/data/citera.bib" || (!Path.HasExtension(path.Value) && !ErrorPages.IsForPrograms(path) && !path.StartsWithSegments("/redaktion"));

    private static bool IsDrawing(PathString path) =>
        path.Value!.EndsWith(".svg", StringComparison.Ordinal) && (path.StartsWithSegments("/statistik") || path.Value.EndsWith("/tidslinje.svg", StringComparison.Ordinal));

    /// <summary>An address within the site as it is on an English page; any other as it is.</summary>
    public static string Address(string address)
    {
        if (!IsWithin(address) || IsEnglish(address))
            return address;
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        if (!Has(path))
            return address;
        return path == "/" ? Base + address[1..] : Base + address;
    }

    /// <summary>An address that begins with two slashes names another site.</summary>
    public static bool IsWithin(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith(@"/\", StringComparison.Ordinal);

    private static bool IsEnglish(string address) =>
        address.StartsWith(Base, StringComparison.Ordinal) && (address.Length == Base.Length || address[Base.Length] is '/' or '?' or '#');
}
