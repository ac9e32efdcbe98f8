using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

public class HighlighterTests
{
    [Theory]
    [InlineData("Språkträning i Göteborg", "träning goteborg", "[Språkträning] i [Göteborg]")]
    [InlineData("Röda huset och Röda Korset", "\"röda korset\"", "Röda huset och [Röda] [Korset]")]
    [InlineData("<b>Fika</b> & mer", "fika", "<b>[Fika]</b> & mer")]
    [InlineData("idéburet-offentligt", "idéburetoffentligt kafé", "[idéburet-offentligt]")]
    [InlineData("Go\u0308teborg", "göteborg", "[Go\u0308teborg]")]
    [InlineData("Kafé i Umeå", "kafé i", "[Kafé] i Umeå")]
    public void Words_are_marked_where_they_stand(string text, string query, string marked) =>
        Assert.Equal(marked, Show(Samples.Index(text, "kafé", "språk", "träning").Search(new() { Text = query }).Marks().Mark(text)));

    [Fact]
    public void Segments_laid_end_to_end_are_the_text()
    {
        const string Text = "Ett IOP:s avtal – idéburet-offentligt \uD801 i Go\u0308teborg";

        Assert.Equal(Text, string.Concat(Samples.Index(Text).Search(new() { Text = "göteborg avtal offentligt" }).Marks().Mark(Text).Select(segment => segment.Text)));
    }

    [Fact]
    public void A_snippet_is_about_the_match()
    {
        var text = string.Concat(Enumerable.Repeat("ord som inte angår någon ", 20)) + "natthärbärge för kvinnor " + string.Concat(Enumerable.Repeat("mera text ", 20));
        var snippet = Show(Samples.Index(text).Search(new() { Text = "kvinnor natthärbärge" }).Marks().Snippet(text, 80));

        Assert.Contains("[natthärbärge] för [kvinnor]", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 60, 90);
        Assert.True(snippet.StartsWith("… ", StringComparison.Ordinal) && snippet.EndsWith(" …", StringComparison.Ordinal));
    }

    private static string Show(IEnumerable<Segment> segments) =>
        string.Concat(segments.Select(segment => segment.IsMatch ? $"[{segment.Text}]" : segment.Text));
}
