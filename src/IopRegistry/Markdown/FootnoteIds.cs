using System.Text.RegularExpressions;

namespace IopRegistry.Markdown;

/// <summary>The only ids besides headings: Markdig's <c>fn:1</c> and <c>fnref:1</c>, written with a hyphen so that CSS can name them.</summary>
internal static partial class FootnoteIds
{
    /// <returns>Null where the id is not a footnote's; it is then left out, since an id can shadow a script's variables.</returns>
    public static string? Read(string id) => Shape().IsMatch(id) ? id.Replace(':', '-') : null;

    /// <summary>Whether a heading would take a footnote's id, and the note be left without.</summary>
    public static bool IsOne(string written) => Written().IsMatch(written);

    [GeneratedRegex(@"^fn(ref)?-[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^fn(ref)?:[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
