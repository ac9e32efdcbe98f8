using System.Collections.Frozen;
using AngleSharp.Dom;

namespace IopRegistry.Markdown;

/// <summary>The elements and attributes that curated text may have.</summary>
internal static class HtmlAllowList
{
    public static readonly FrozenSet<string> Elements = Set(
        "p h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr th td blockquote pre code em strong a sup hr br div");

    public static readonly FrozenSet<string> Classes = Set("footnotes footnote-ref footnote-back-ref number external");

    private static readonly FrozenSet<string> Blocks = Set("p h2 h3 h4 h5 h6 li dt dd tr blockquote pre hr div");

    /// <summary>Their content is code, a foreign language of its own, or read by other rules than text.</summary>
    private static readonly FrozenSet<string> DroppedWhole = Set(
        "script style template noscript iframe object embed applet svg math title textarea select option xmp plaintext noembed noframes audio video canvas frameset");

    private const string Html = "http://www.w3.org/1999/xhtml";

    public static bool IsDroppedWhole(IElement element) => element.NamespaceUri != Html || DroppedWhole.Contains(element.LocalName);

    public static bool IsVoid(string name) => name is "br" or "hr";

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>What is kept, and what is added, for an element that is let through; <c>id</c> is not among them.</summary>
    public static IEnumerable<(string Name, string Value)> Attributes(IElement element, string name, string idPrefix) => name switch
    {
        "a" => Link(element, idPrefix),
        "th" => [.. Number(element), ("scope", "col")],
        "td" => Number(element),
        "table" => [("class", "stacks")],
        "ol" when int.TryParse(element.GetAttribute("start"), out var start) && start is >= 0 and < 100_000 => [("start", $"{start}")],
        "div" when element.ClassName == "footnotes" => [("class", "footnotes"), ("role", "doc-endnotes")],
        _ => [],
    };

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\0", "\uFFFD", StringComparison.Ordinal);

    private static IEnumerable<(string, string)> Link(IElement element, string idPrefix)
    {
        if (element.GetAttribute("href") is not { } address || !LinkRule.Allows(address))
            return [];
        if (element.ClassName is "footnote-ref" or "footnote-back-ref" && FootnoteIds.Read(address[1..]) is { } footnote)
            return Footnote(element.ClassName, "#" + idPrefix + footnote);
        if (address[0] == '#')
            return [("href", "#" + idPrefix + address[1..])];
        // Readers are told that a link leaves the site; where it opens is theirs to choose, so there is no target.
        return LinkRule.IsExternal(address) ? [("href", address), ("rel", "external noreferrer"), ("class", "external")] : [("href", address)];
    }

    private static IEnumerable<(string, string)> Footnote(string kind, string address) => kind == "footnote-ref"
        ? [("href", address), ("class", kind), ("role", "doc-noteref")]
        : [("href", address), ("class", kind), ("role", "doc-backlink")];

    /// <summary>Markdig writes a right-aligned column as a style attribute, which the content security policy blocks.</summary>
    private static IEnumerable<(string, string)> Number(IElement element) =>
        element.GetAttribute("style") == "text-align: right;" ? [("class", "number")] : [];

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
