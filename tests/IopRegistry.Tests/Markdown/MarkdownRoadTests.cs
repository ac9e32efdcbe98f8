using IopRegistry.Curation;
using IopRegistry.Markdown;
using static IopRegistry.Tests.Markdown.Faultless;

namespace IopRegistry.Tests.Markdown;

public class MarkdownRoadTests
{
    [Fact]
    public void Headings_get_ids_that_do_not_depend_on_Swedish_letters_and_a_table_of_contents()
    {
        var rendered = Render("## Så räknas åren\n\n### Vad ”pågår” betyder\n\n## Så räknas åren\n");

        Assert.Equal(
            [(2, "sa-raknas-aren", "Så räknas åren"), (3, "vad-pagar-betyder", "Vad ”pågår” betyder"), (2, "sa-raknas-aren-2", "Så räknas åren")],
            rendered.Toc.Select(entry => (entry.Level, entry.Id, entry.Text)));
        Assert.Contains("<h2 id=\"sa-raknas-aren\">Så räknas åren</h2>", rendered.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_never_takes_the_id_of_the_layout() =>
        Assert.Equal("innehall-2", Render("## Innehåll\n").Toc.Single().Id);

    [Fact]
    public void A_link_to_another_site_is_marked_and_one_within_the_site_is_not() => Assert.Equal(
        "<p><a href=\"https://www.riksdagen.se/\" rel=\"external noreferrer\" class=\"external\">lag</a> <a href=\"/om/metod\">metod</a></p>",
        Render("[lag](https://www.riksdagen.se/) [metod](/om/metod)").Html);

    [Fact]
    public void Several_texts_on_one_page_keep_their_ids_apart_and_their_headings_below_the_page_s_own()
    {
        var html = Render("## Mål\n\nSe [målen](#mal).[^1]\n\n[^1]: Källa.\n", "quality-", 2).Html;

        Assert.Contains("<h4 id=\"quality-mal\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#quality-mal\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#quality-fn-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_for_the_index_has_the_words_and_nothing_else() =>
        Assert.Equal("Så räknas åren\nFet & mager text.\nKälla.", Render("## Så räknas åren\n\n**Fet** & `mager` [text](/x).[^1]\n\n[^1]: Källa.\n").Text);

    [Theory]
    [InlineData("# Rubrik", 1, null, "nivå 1")]
    [InlineData("text\n\n![bild](/x.png)", 3, "/x.png", "Bilder")]
    [InlineData("text\n[a](//example.org)", 2, "//example.org", "tillåten")]
    [InlineData("text\n\n[a][b]\n\n[b]: data:text/html,x", 3, "data:text/html,x", "tillåten")]
    [InlineData("text\n\n<vbscript:x>", 3, "vbscript:x", "tillåten")]
    [InlineData("text\n\na[^1]", 3, "[^1]", "Fotnoten")]
    [InlineData("## Mål\n\n[a](#medel)", 3, "#medel", "inte finns")]
    public void What_would_be_lost_in_silence_is_a_fault_with_its_line(string text, int line, string? value, string says)
    {
        var faults = new List<Fault>();

        MarkdownRoad.Render(new Manuscript("pages/x.md", 1, text), faults);

        var fault = Assert.Single(faults);
        Assert.Equal(("pages/x.md", line, value), (fault.File, fault.Line, fault.Value));
        Assert.Contains(says, fault.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    public void A_text_that_would_exhaust_the_stack_is_refused(char nests)
    {
        var faults = new List<Fault>();

        Assert.Null(MarkdownRoad.Render(new Manuscript("pages/x.md", 1, new string(nests, 20_000)), faults));
        Assert.Contains("nivåer", Assert.Single(faults).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_emphasis_that_are_too_deep_only_together_are_refused_as_well()
    {
        var faults = new List<Fault>();
        var text = string.Concat(Enumerable.Repeat("- ", 55)) + string.Concat(Enumerable.Repeat("*a **a ", 50)) + "a" + string.Concat(Enumerable.Repeat(" a** a*", 50));

        Assert.Null(MarkdownRoad.Render(new Manuscript("pages/x.md", 1, text), faults));
        Assert.Contains("nivåer", Assert.Single(faults).Problem, StringComparison.Ordinal);
        Assert.Equal("<p>Nästa text.</p>", Render("Nästa text.").Html);
    }

    [Fact]
    public void What_the_cleaning_does_not_reach_is_told_and_becomes_a_fault_with_its_line()
    {
        var html = new SafeHtml("", 0);

        var rendered = html.Clean(string.Concat(Enumerable.Repeat("<div>", 250)) + "längst in");

        Assert.DoesNotContain("längst in", rendered.Text, StringComparison.Ordinal);
        Assert.Equal("längst in", html.TooDeep!.TextContent);
        var fault = MarkdownFaults.TooDeep("div", "längst in", new Manuscript("pages/x.md", 5, "text\n\nlängst in"));
        Assert.Equal(("pages/x.md", 7, "längst in"), (fault.File, fault.Line, fault.Value));
    }

    [Fact]
    public void The_layout_s_ids_are_free_where_the_text_has_a_prefix_of_its_own() =>
        Assert.Equal("quality-innehall", Render("## Innehåll\n", "quality-").Toc.Single().Id);
}
