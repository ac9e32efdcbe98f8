using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IopRegistry.Web.Tests.Pages;

/// <summary>What holds on every page: structure that assistive technology needs, and nothing that the security policy would stop.</summary>
internal static class Wholeness
{
    public static IEnumerable<string> FlawsOf(IHtmlDocument page, string language = "sv")
    {
        if (page.DocumentElement.GetAttribute("lang") != language)
            yield return $"lang is not {language}";
        if (page.Title?.EndsWith(" – IOP-registret", StringComparison.Ordinal) != true || page.Title.StartsWith(' '))
            yield return $"title is '{page.Title}'";
        foreach (var only in new[] { "h1", "main", "body > header", "body > footer", "a.ds-skip-link", "link[rel=stylesheet][href^='/site.css']" })
        {
            if (page.QuerySelectorAll(only).Length != 1)
                yield return $"{page.QuerySelectorAll(only).Length} of {only}";
        }

        foreach (var inline in page.All.Where(IsInlineCode))
            yield return $"inline code in <{inline.LocalName}>";
        foreach (var twice in page.All.Where(element => !string.IsNullOrEmpty(element.Id)).CountBy(element => element.Id!).Where(id => id.Value > 1))
            yield return $"id {twice.Key} stands {twice.Value} times";
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select").Where(field => field is IHtmlElement { } && LabelOf(page, field) is null))
            yield return $"field {field.GetAttribute("name")} has no label";
        foreach (var named in page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"))
        {
            var id = named.GetAttribute("aria-labelledby") ?? named.GetAttribute("aria-describedby");
            if (page.GetElementById(id!) is null)
                yield return $"no element is called {id}";
        }

        foreach (var link in page.QuerySelectorAll("a").Where(link => link.Text().Length == 0 || string.IsNullOrEmpty(link.GetAttribute("href"))))
            yield return $"link without text or address: {link.OuterHtml}";
        foreach (var skipped in SkippedHeadings(page))
            yield return skipped;
    }

    private static bool IsInlineCode(IElement element) =>
        element.LocalName == "style"
        || (element.LocalName == "script" && !element.HasAttribute("src"))
        || element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))
        || element.GetAttribute("href")?.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) == true;

    private static IElement? LabelOf(IHtmlDocument page, IElement field) =>
        field.Closest("label") ?? page.QuerySelector($"label[for='{field.Id}']");

    private static IEnumerable<string> SkippedHeadings(IHtmlDocument page)
    {
        var before = 1;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
        {
            var level = heading.LocalName[1] - '0';
            if (level > before + 1)
                yield return $"h{level} '{heading.Text()}' follows h{before}";
            before = level;
        }
    }
}
