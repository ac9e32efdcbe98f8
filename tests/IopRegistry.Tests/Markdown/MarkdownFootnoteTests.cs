using IopRegistry.Markdown;
using static IopRegistry.Tests.Markdown.Faultless;

namespace IopRegistry.Tests.Markdown;

public class MarkdownFootnoteTests
{
    [Theory]
    [InlineData("pages/x.md", "Tillbaka till texten, ställe ")]
    [InlineData("pages/en/x.md", "Back to the text, place ")]
    public void The_arrows_of_a_note_that_is_used_twice_are_told_apart(string file, string says)
    {
        var html = MarkdownRoad.Render(new Manuscript(file, 1, "Ett.[^1] Två.[^1]\n\n[^1]: Källa.\n"), [])!.Html;

        Assert.Contains($"aria-label=\"{says}1\">↩1</a>", html, StringComparison.Ordinal);
        Assert.Contains($"aria-label=\"{says}2\">↩2</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    [^1]\n")]
    [InlineData("```\ntext[^1]\n```\n")]
    [InlineData("Skriv `[^1]` i texten.\n")]
    public void Code_may_show_how_a_footnote_is_written(string text) => Assert.Contains("[^1]", Render(text).Text, StringComparison.Ordinal);

    [Fact]
    public void A_heading_never_takes_the_id_of_a_footnote()
    {
        var html = Render("## Fn 1\n\nText.[^1]\n\n[^1]: Källa.\n").Html;

        Assert.Contains("<h2 id=\"fn-1-2\">", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"fn-1\">", html, StringComparison.Ordinal);
    }
}
