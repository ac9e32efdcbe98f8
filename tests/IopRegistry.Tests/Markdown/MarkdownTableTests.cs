using static IopRegistry.Tests.Markdown.Faultless;

namespace IopRegistry.Tests.Markdown;

public class MarkdownTableTests
{
    [Fact]
    public void Tables_footnotes_and_definition_lists_are_kept()
    {
        var html = Render("Text.[^1]\n\n| År | Antal |\n|---|--:|\n| 2022 | 3 |\n\nOrd\n:   Förklaring\n\n## Noter\n\n[^1]: Källa.\n").Html;

        Assert.Contains("<th class=\"number\" scope=\"col\">Antal</th>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Ord</dt>", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"fn-1\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#fnref-1\" class=\"footnote-back-ref\" role=\"doc-backlink\" aria-label=\"Tillbaka till texten\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_read_as_a_stack_says_what_each_cell_is_and_the_index_does_not()
    {
        var rendered = Render("| | År | Antal |\n|---|---|--:|\n| A & B | 2022 | |\n| C | | 3 |\n");

        Assert.Contains("<tr>\n<td>A &amp; B</td>\n<td><span class=\"stack-label\">År: </span>2022</td>\n<td class=\"number\"></td>\n</tr>", rendered.Html, StringComparison.Ordinal);
        Assert.Contains("<td></td>\n<td class=\"number\"><span class=\"stack-label\">Antal: </span>3</td>", rendered.Html, StringComparison.Ordinal);
        Assert.Equal("År\nAntal\nA & B\n2022\nC\n3", rendered.Text);
    }
}
