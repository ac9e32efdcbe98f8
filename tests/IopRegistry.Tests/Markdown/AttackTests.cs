using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IopRegistry.Curation;
using IopRegistry.Markdown;

namespace IopRegistry.Tests.Markdown;

/// <summary>
/// Every attack goes the whole road as Markdown, and past Markdig straight into the cleaning as HTML. What comes out is
/// read as a browser reads it and held against a list written here anew, not the product's own.
/// </summary>
public class AttackTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["a"] = ["href", "id", "rel", "class", "role", "aria-label"],
        ["ol"] = ["start"],
        ["li"] = ["id"],
        ["th"] = ["scope", "class"],
        ["td"] = ["class"],
        ["table"] = ["class"],
        ["span"] = ["class"],
        ["div"] = ["class", "role", "tabindex", "aria-labelledby"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
    };

    private static readonly string[] Plain =
        ["p", "ul", "dl", "dt", "dd", "thead", "tbody", "tr", "blockquote", "pre", "code", "em", "strong", "sup", "hr", "br"];

    [Fact]
    public void The_corpus_has_at_least_150_attacks_and_none_twice()
    {
        Assert.InRange(Attacks.All.Count, 150, int.MaxValue);
        Assert.Equal(Attacks.All.Count, Attacks.All.Distinct().Count());
    }

    [Fact]
    public void No_attack_as_Markdown_leaves_anything_but_what_is_allowed() => Assert.All(Attacks.All, attack =>
    {
        var rendered = MarkdownRoad.Render(new Manuscript("pages/x.md", 1, attack), []);

        Assert.NotNull(rendered);
        HoldsOnlyWhatIsAllowed(rendered.Html);
    });

    [Fact]
    public void No_attack_as_HTML_leaves_anything_but_what_is_allowed() =>
        Assert.All(Attacks.All, attack => HoldsOnlyWhatIsAllowed(new SafeHtml("", 0).Clean(attack).Html));

    [Fact]
    public void All_attacks_in_one_text_leave_nothing_but_what_is_allowed()
    {
        var all = string.Join("\n\n", Attacks.All);

        HoldsOnlyWhatIsAllowed(MarkdownRoad.Render(new Manuscript("pages/x.md", 1, all), [])!.Html);
        HoldsOnlyWhatIsAllowed(new SafeHtml("", 0).Clean(all).Html);
    }

    [Fact]
    public void What_is_clean_stays_as_it_is_when_it_is_cleaned_again() => Assert.All(Attacks.All, attack =>
    {
        var once = new SafeHtml("", 0).Clean(attack).Html;

        Assert.Equal(TextOf(once), TextOf(new SafeHtml("", 0).Clean(once).Html));
    });

    [Fact]
    public void A_link_of_a_forbidden_sort_is_a_fault_with_file_and_line()
    {
        var faults = new List<Fault>();

        MarkdownRoad.Render(new Manuscript("pages/x.md", 5, "Text.\n\n- a\n- [b](javascript:alert(1))\n"), faults);

        Assert.Equal(("pages/x.md", 8, "javascript:alert(1)"), (faults.Single().File, faults.Single().Line, faults.Single().Value));
    }

    private static void HoldsOnlyWhatIsAllowed(string html)
    {
        var document = new HtmlParser().ParseDocument($"<!DOCTYPE html><html><head></head><body>{html}</body></html>");
        Assert.Empty(document.Head!.ChildNodes);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            Assert.Contains(element.LocalName, Allowed.Keys.Concat(Plain));
            Assert.All(element.Attributes, attribute => IsAllowed(element, attribute!));
        }

        Assert.DoesNotContain(document.Descendants(), node => node is IComment or IProcessingInstruction);
    }

    private static void IsAllowed(IElement element, IAttr attribute)
    {
        Assert.Contains(attribute.Name, Allowed.GetValueOrDefault(element.LocalName, []));
        if (attribute.Name == "href")
            Assert.Matches(@"^(https?://[^\s\\@]+|mailto:[a-z0-9._+-]+@[a-z0-9.-]+|#[^\s\\]+|/([^/\s\\][^\s\\]*)?)$", attribute.Value);
        if (attribute.Name == "id")
            Assert.Matches("^[a-z0-9-]+$", attribute.Value);
        if (attribute.Name == "class")
            Assert.Contains(attribute.Value, new[] { "external", "footnotes", "footnote-ref", "footnote-back-ref", "number", "stacks", "stack-label", "table-scroll" });
    }

    private static string TextOf(string html) => new HtmlParser().ParseDocument(html).Body!.TextContent;
}
