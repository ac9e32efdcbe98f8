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
        var main = page.QuerySelector("main")!;
        main.Prepend(Notice(page, day));
        foreach (var form in page.QuerySelectorAll("form").ToList())
            form.Replace(Way(page, In(page, "Sökning och formulär fungerar inte just nu. ", "Search and forms do not work just now. "), "/partnerskap", In(page, "Se alla partnerskap i en lista", "See all partnerships in a list")));
        foreach (var letter in page.QuerySelectorAll("a[href*='/insyn/brev'], a[href*='/rattelser/'], script, link[rel=search]").ToList())
            letter.Remove();
        return Encoding.UTF8.GetBytes(page.ToHtml());
    }

    /// <summary>In place of the search: every partnership, one link each, by place and title.</summary>
    public static void ListInsteadOfSearch(IHtmlDocument page, IReadOnlyList<JsonElement> partnerships)
    {
        var main = page.QuerySelector("main")!;
        main.InnerHtml = "";
        main.Append(
            Element(page, "h1", In(page, "Alla partnerskap", "All partnerships")),
            Element(page, "p", In(page, $"{partnerships.Count} kända partnerskap, ordnade efter plats.", $"{partnerships.Count} known partnerships, ordered by place.")));
        foreach (var place in partnerships.GroupBy(PlaceOf).OrderBy(group => group.Key, StringComparer.Create(new("sv-SE"), ignoreCase: true)))
        {
            var list = page.CreateElement("ul");
            // As the feed has it, which is in Swedish.
            list.SetAttribute("lang", "sv");
            list.Append([.. place.Select(partnership => Row(page, partnership))]);
            var heading = Element(page, "h2", place.Key);
            heading.SetAttribute("lang", "sv");
            main.Append(heading, list);
        }
    }

    private static INode Row(IHtmlDocument page, JsonElement partnership)
    {
        var (row, link) = (page.CreateElement("li"), Element(page, "a", partnership.GetProperty("title").GetString()!));
        link.SetAttribute("href", Address(page, $"/partnerskap/{partnership.GetProperty("id").GetString()}"));
        row.Append(link, page.CreateTextNode($" – {partnership.GetProperty("status_basis").GetString()}"));
        return row;
    }

    private static string PlaceOf(JsonElement partnership) =>
        partnership.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("name").GetString()!).FirstOrDefault() ?? "Utan plats";

    private static IElement Notice(IHtmlDocument page, DateOnly day)
    {
        var notice = Way(page, In(page, $"Det här är en kopia från {day.ToIso()}. Sökning och formulär är tillfälligt stängda. ", $"This is a copy from {day.ToIso()}. Search and forms are closed for a while. "), "/partnerskap", In(page, "Se alla partnerskap", "See all partnerships"));
        notice.SetAttribute("role", "note");
        notice.SetAttribute("data-testid", "static-copy");
        return notice;
    }

    private static bool IsEnglish(IHtmlDocument page) => page.DocumentElement.GetAttribute("lang") == "en";

    private static string In(IHtmlDocument page, string swedish, string english) => IsEnglish(page) ? english : swedish;

    private static string Address(IHtmlDocument page, string address) => IsEnglish(page) ? "/en" + address : address;

    private static IElement Way(IHtmlDocument page, string text, string address, string name)
    {
        var (line, link) = (Element(page, "p", text), Element(page, "a", name));
        link.SetAttribute("href", Address(page, address));
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
