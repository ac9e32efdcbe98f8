using IopRegistry.Curation;
using Markdig;
using Markdig.Syntax;

namespace IopRegistry.Markdown;

/// <summary>
/// The only road from Markdown to HTML: Markdig without raw HTML, then <see cref="SafeHtml"/>. Markdig alone is not
/// safe: without raw HTML it still makes javascript: links, //host links and data: images (measured, Markdig 1.6.0).
/// </summary>
internal static class MarkdownRoad
{
    public const int LongestText = 200_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseDefinitionLists()
        .UseFootnotes()
        .DisableHtml()
        .Build();

    /// <returns>Null where the text cannot be read at all. Otherwise safe even where it has faults.</returns>
    public static RenderedText? Render(Manuscript manuscript, List<Fault> faults)
    {
        if (Parse(manuscript, faults) is not { } document)
            return null;
        MarkdownFaults.Find(document, manuscript, faults);
        var html = new SafeHtml(manuscript.IdPrefix, manuscript.HeadingShift);
        var rendered = html.Clean(document.ToHtml(Pipeline));
        if (html.TooDeep is { } lost)
            faults.Add(MarkdownFaults.TooDeep(lost.LocalName, lost.TextContent.Trim(), manuscript));
        MarkdownFaults.FindBrokenFragments(document, manuscript, rendered.Toc, faults);
        MarkdownFaults.FindLostFootnotes(document, manuscript, faults);
        return rendered;
    }

    private static MarkdownDocument? Parse(Manuscript manuscript, List<Fault> faults)
    {
        if (manuscript.Text.Length > LongestText)
        {
            faults.Add(new Fault(manuscript.File, null, null, null, $"Texten är {manuscript.Text.Length} tecken; högst {LongestText} får plats.", "dela upp texten."));
            return null;
        }

        try
        {
            return Markdig.Markdown.Parse(manuscript.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's guard against a stack overflow; it has no exception type of its own.
            faults.Add(new Fault(manuscript.File, null, null, null, "Texten har för många nivåer i varandra.", "ta bort citattecken, listor eller betoningar som ligger i varandra."));
            return null;
        }
    }
}
