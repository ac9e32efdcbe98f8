using IopRegistry.Search;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Pages.Shared;

internal static class FacetWords
{
    /// <summary>What a filter's value is called: a word of ours in the page's language, a name from the data as it is.</summary>
    public static IHtmlContent Name(this Words words, Registry registry, Filter filter, string value)
    {
        if (value == Filter.MissingValue)
            return new HtmlContentBuilder().Append(words[filter.Missing]);
        var name = filter.In(words, registry, value) ?? value;
        return filter.HasSwedishNames ? words.Data(name) : new HtmlContentBuilder().Append(name);
    }
}
