using System.Text;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IopRegistry.Cli.Export;

/// <summary>A page as it stands in the copy: it says that it is one, and what cannot work there is not offered.</summary>
internal static class StaticPage
{
    public static byte[] Of(IHtmlDocument page, DateOnly day)
    {
        var words = CopyWords.Of(page);
        var main = page.QuerySelector("main")!;
        main.Prepend(Notice(page, words, day));
        foreach (var form in page.QuerySelectorAll("form").ToList())
            form.Replace(Way(page, words.Closed, words.List, words.SeeList));
        foreach (var letter in page.QuerySelectorAll("a[href*='/insyn/brev'], a[href*='/rattelser/'], script, link[rel=search]").ToList())
            letter.Remove();
        return Encoding.UTF8.GetBytes(page.ToHtml());
    }

    /// <summary>In place of the search: every partnership, one link each, by place and title.</summary>
    public static void ListInsteadOfSearch(IHtmlDocument page, IReadOnlyList<JsonElement> partnerships)
    {
        var words = CopyWords.Of(page);
        var main = page.QuerySelector("main")!;
        main.InnerHtml = "";
        main.Append(Element(page, "h1", words.ListTitle), Element(page, "p", CopyWords.With(words.ListIntroduction, partnerships.Count)));
        foreach (var place in partnerships.GroupBy(partnership => PlaceOf(partnership) ?? words.WithoutPlace).OrderBy(group => group.Key, StringComparer.Create(new("sv-SE"), ignoreCase: true)))
        {
            var list = page.CreateElement("ul");
            if (words.DataLanguage is { } language)
                list.SetAttribute("lang", language);
            foreach (var partnership in place)
            {
                var (row, link) = (page.CreateElement("li"), Element(page, "a", partnership.GetProperty("title").GetString()!));
                link.SetAttribute("href", $"{words.List}/{partnership.GetProperty("id").GetString()}");
                row.Append(link, page.CreateTextNode($" – {partnership.GetProperty("status_basis").GetString()}"));
                list.Append(row);
            }

            main.Append(Element(page, "h2", place.Key), list);
        }
    }

    private static string? PlaceOf(JsonElement partnership) =>
        partnership.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("name").GetString()!).FirstOrDefault();

    private static IElement Notice(IHtmlDocument page, CopyWords words, DateOnly day)
    {
        var notice = Way(page, CopyWords.With(words.IsCopy, day.ToIso()), words.List, words.SeeAll);
        notice.SetAttribute("role", "note");
        notice.SetAttribute("data-testid", "static-copy");
        return notice;
    }

    private static IElement Way(IHtmlDocument page, string text, string address, string name)
    {
        var (line, link) = (Element(page, "p", text), Element(page, "a", name));
        link.SetAttribute("href", address);
        line.Append(link);
        return line;
    }

    private static IElement Element(IHtmlDocument page, string name, string text)
    {
        var element = page.CreateElement(name);
        element.TextContent = text;
        return element;
    }
}
