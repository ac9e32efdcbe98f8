using IopRegistry.Curation;
using IopRegistry.Search;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Pages.Shared;

internal static class FacetWords
{
    /// <summary>What a filter's value is called: a word of ours in the page's language, a name from the data as it is.</summary>
    /// <param name="name">The Swedish name.</param>
    public static IHtmlContent Name(this Words words, Registry registry, Filter filter, string value, string name) => (filter.Key, value) switch
    {
        (_, Filter.MissingValue) => new HtmlContentBuilder().Append(words[filter.Missing]),
        ("status", Filter.Past) => new HtmlContentBuilder().Append(words["Avslutat eller utgånget"]),
        ("status", _) => new HtmlContentBuilder().Append(StatusName(words, value) ?? name),
        ("focus", _) when !words.IsSwedish && registry.FindFocusArea(value) is { } focus => new HtmlContentBuilder().Append(focus.NameEn),
        ("year", _) => new HtmlContentBuilder().Append(name),
        _ => words.Data(name),
    };

    public static IHtmlContent Focus(this Words words, FocusArea focus) => new HtmlContentBuilder().Append(words.IsSwedish ? focus.NameSv : focus.NameEn);

    private static string? StatusName(Words words, string value) => Enum.GetValues<Status>()
        .Where(status => Schema.NameOf(status.ToString()) == value).Select(status => BasisText.Name(status, words)).FirstOrDefault();
}
