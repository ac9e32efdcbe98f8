using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IopRegistry.Browser.Tests.Queries;

/// <summary>Holds a page against what the site's own pages are made of.</summary>
internal static class SoundPage
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "link", "script", "body", "header", "main", "footer", "nav", "section", "article", "aside", "div",
        "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "span", "strong", "em", "b", "small", "mark", "cite", "code", "pre", "time", "sup", "del", "ins", "br", "hr", "blockquote",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "details", "summary", "figure", "figcaption",
        "form", "fieldset", "legend", "label", "input", "select", "option", "optgroup", "button", "textarea", "datalist", "output",
        "svg", "circle", "path", "rect", "line", "g", "text", "title", "desc", "use",
    ];

    /// <returns>What does not belong there; empty where the page is sound.</returns>
    public static IEnumerable<string> Flaws(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        return page.All.SelectMany(Flaws).Concat(page.QuerySelectorAll("base, iframe, meta[http-equiv]").Select(element => element.OuterHtml));
    }

    /// <summary>A picture that is a file of its own is a document too: no code, and no link but to a page of the web.</summary>
    public static IEnumerable<string> FlawsOfPicture(string svg) =>
        from element in XDocument.Parse(svg).Descendants()
        let code = element.Name.LocalName is "script" or "foreignObject" or "iframe" or "use" or "image" ? [$"<{element.Name.LocalName}>"] : Array.Empty<string>()
        from flaw in code.Concat(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && IsFlawed(attribute.Name.LocalName, attribute.Value)).Select(attribute => $"{element.Name.LocalName} {attribute}"))
        select flaw;

    private static IEnumerable<string> Flaws(IElement element)
    {
        if (!Elements.Contains(element.LocalName))
            yield return $"<{element.LocalName}>";
        if (element.LocalName == "script" && !(element.GetAttribute("src")?.StartsWith('/') == true && element.TextContent.Length == 0))
            yield return element.OuterHtml;
        foreach (var attribute in element.Attributes.Where(attribute => IsFlawed(attribute.Name, attribute.Value)))
            yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
    }

    private static bool IsFlawed(string name, string value) => name switch
    {
        "style" or "srcdoc" or "autofocus" => true,
        _ when name.StartsWith("on", StringComparison.Ordinal) => true,
        "href" or "src" or "action" or "formaction" or "xlink:href" => !(value is ['#', ..] or ['/'] || (value is ['/', not '/', ..]) || value.StartsWith('?') || IsAbsolute(value)),
        _ => false,
    };

    private static bool IsAbsolute(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" && !value.Contains("example.org/x", StringComparison.Ordinal);
}
