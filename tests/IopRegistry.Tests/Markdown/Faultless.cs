using IopRegistry.Curation;
using IopRegistry.Markdown;

namespace IopRegistry.Tests.Markdown;

internal static class Faultless
{
    /// <summary>What a text becomes; the test fails where the text has a fault.</summary>
    public static RenderedText Render(string text, string prefix = "", int shift = 0)
    {
        var faults = new List<Fault>();
        var rendered = MarkdownRoad.Render(new Manuscript("pages/x.md", 1, text, prefix, shift), faults);
        Assert.Empty(faults);
        return rendered!;
    }
}
