using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IopRegistry.Curation;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IopRegistry.Markdown;

/// <summary>What a curator must put right: what would be lost in silence when the HTML is cleaned.</summary>
internal static partial class MarkdownFaults
{
    public static void Find(MarkdownDocument document, Manuscript manuscript, List<Fault> faults)
    {
        foreach (var heading in document.Descendants<HeadingBlock>().Where(heading => heading.Level == 1))
            faults.Add(At(manuscript, heading, null, "Rubriken är på nivå 1.", "börja på nivå 2 (##); sidans egen rubrik skrivs av sidan."));
        foreach (var (link, address, isImage) in Links(document))
        {
            if (isImage)
                faults.Add(At(manuscript, link, address, "Bilder kan inte visas.", "ta bort bilden och skriv det den visar."));
            else if (!LinkRule.Allows(address))
                faults.Add(At(manuscript, link, address, "Länken är inte av en tillåten sort.", $"skriv {LinkRule.Says}, utan blanksteg och bakstreck."));
        }
    }

    /// <param name="toc">The headings as they came out, which are what a <c>#</c> link can reach.</param>
    public static void FindBrokenFragments(MarkdownDocument document, Manuscript manuscript, ImmutableArray<TocEntry> toc, List<Fault> faults)
    {
        foreach (var (link, address, _) in Links(document).Where(link => link.Address.StartsWith('#')))
        {
            if (toc.All(heading => heading.Id != manuscript.IdPrefix + address[1..]))
                faults.Add(At(manuscript, link, address, "Länken leder till en rubrik som inte finns.", $"skriv någon av: {string.Join(", ", toc.Select(heading => "#" + heading.Id[manuscript.IdPrefix.Length..]))}."));
        }
    }

    /// <summary>
    /// A footnote that came out as text: it has no definition, or the definition follows a definition list, of which
    /// Markdig takes it for a part. Code may show the mark, and is no text.
    /// </summary>
    public static void FindLostFootnotes(MarkdownDocument document, Manuscript manuscript, List<Fault> faults)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block is not CodeBlock && block.Inline is not null))
        {
            var words = string.Concat(block.Inline!.Descendants<LiteralInline>().Select(words => words.Content.ToString()));
            if (Footnote().Match(words) is not { Success: true, Value: var mark })
                continue;
            faults.Add(new Fault(manuscript.File, LineOf(mark, manuscript, block.Line), null, mark, "Fotnoten hör inte ihop med sin text.", $"skriv {mark}: … i ett stycke för sig sist i filen; skilj det från en ordlista med en rubrik."));
            return;
        }
    }

    /// <summary>What lies deeper than the cleaning goes would be left out without a word.</summary>
    public static Fault TooDeep(string element, string text, Manuscript manuscript)
    {
        var beginning = text.Split('\n')[0];
        return new Fault(manuscript.File, beginning.Length == 0 ? null : LineOf(beginning, manuscript, 0), null, beginning.Length == 0 ? $"<{element}>" : beginning, "Texten har för många nivåer i varandra och skulle inte synas.", "ta bort citattecken eller listor som ligger i varandra.");
    }

    /// <summary>Counted in the file; the given line of the text itself where the words stand on none from there on.</summary>
    private static int LineOf(string words, Manuscript manuscript, int from)
    {
        var line = Array.FindIndex(manuscript.Text.Split('\n'), from, text => text.Contains(words, StringComparison.Ordinal));
        return manuscript.FirstLine + Math.Max(line, from);
    }

    private static IEnumerable<(MarkdownObject Link, string Address, bool IsImage)> Links(MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<Inline>())
        {
            if (inline is LinkInline link)
                yield return (link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.IsImage);
            else if (inline is AutolinkInline auto)
                yield return (auto, auto.IsEmail ? "mailto:" + auto.Url : auto.Url, false);
        }
    }

    private static Fault At(Manuscript manuscript, MarkdownObject part, string? value, string problem, string remedy) =>
        new(manuscript.File, manuscript.FirstLine + part.Line, null, value, problem, remedy);

    [GeneratedRegex(@"\[\^[^\]\s]+\]")]
    private static partial Regex Footnote();
}
