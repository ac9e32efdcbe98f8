using System.Collections.Immutable;

namespace IopRegistry.Markdown;

/// <summary>A heading that a reader can jump to.</summary>
/// <param name="Level">The level in the HTML: 2 is the first below the page's title.</param>
public sealed record TocEntry(int Level, string Id, string Text);

/// <summary>
/// Markdown as a page shows it. The constructor is internal so that <see cref="Html"/> can only have come out of
/// <see cref="SafeHtml"/>: whoever prints it unescaped needs no other promise.
/// </summary>
public sealed record RenderedText
{
    internal RenderedText(string html, ImmutableArray<TocEntry> toc, string text) => (Html, Toc, Text) = (html, toc, text);

    public string Html { get; }

    public ImmutableArray<TocEntry> Toc { get; }

    /// <summary>The words alone, one line per block, for the search index.</summary>
    public string Text { get; }
}
