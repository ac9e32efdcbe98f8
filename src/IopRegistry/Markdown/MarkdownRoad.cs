using IopRegistry.Curation;
using Markdig;
using Markdig.Renderers;
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
        if (Parse(manuscript, faults) is not var (document, unclean))
            return null;
        MarkdownFaults.Find(document, manuscript, faults);
        var html = new SafeHtml(manuscript.IdPrefix, manuscript.HeadingShift, manuscript.IsEnglish);
        var rendered = html.Clean(unclean);
        if (html.TooDeep is { } lost)
            faults.Add(MarkdownFaults.TooDeep(lost.LocalName, lost.TextContent.Trim(), manuscript));
        MarkdownFaults.FindBrokenFragments(document, manuscript, rendered.Toc, faults);
        MarkdownFaults.FindLostFootnotes(document, manuscript, faults);
        return rendered;
    }

    private static (MarkdownDocument Document, string Html)? Parse(Manuscript manuscript, List<Fault> faults)
    {
        if (manuscript.Text.Length > LongestText)
        {
            faults.Add(new Fault(manuscript.File, null, null, null, $"Texten är {manuscript.Text.Length} tecken; högst {LongestText} får plats.", "dela upp texten."));
            return null;
        }

        try
        {
            var document = Markdig.Markdown.Parse(manuscript.Text, Pipeline);
            return (document, Written(document));
        }
        catch (ArgumentException)
        {
            // Markdig's guard against a stack overflow, in reading and in writing; it has no exception type of its own.
            faults.Add(new Fault(manuscript.File, null, null, null, "Texten har för många nivåer i varandra.", "ta bort citattecken, listor eller betoningar som ligger i varandra."));
            return null;
        }
    }

    /// <summary>Not with Markdig's shared renderers: one that was stopped half-way leaves out paragraphs in the next text (measured, 1.6.0).</summary>
    private static string Written(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }
}
