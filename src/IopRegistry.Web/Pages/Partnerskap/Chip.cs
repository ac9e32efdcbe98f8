using IopRegistry.Search;
using IopRegistry.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace IopRegistry.Web.Pages.Partnerskap;

/// <summary>One thing that narrows the search, with the search as it would be without it.</summary>
public sealed record Chip(string Label, IHtmlContent Value, PartnershipQuery Without)
{
    public static IEnumerable<Chip> Of(PartnershipQuery query, Registry registry, Words words)
    {
        var first = query with { Page = 1 };
        if (query.Q.Length > 0)
            yield return new(words["Sökord"], Text(query.Q), first with { Q = "" });
        foreach (var filter in Filter.All)
        {
            foreach (var value in query.ChosenOf(filter.Key))
                yield return new(words[filter.Name], words.Name(registry, filter, value), query.Toggle(filter.Key, value));
        }

        if (query.From is { } from)
            yield return new(words["Period från"], Bound(from, words), first with { From = null });
        if (query.To is { } to)
            yield return new(words["Period till"], Bound(to, words), first with { To = null });
        if (query.EndsFrom is { } endsFrom)
            yield return new(words["Slutar tidigast"], Bound(endsFrom, words), first with { EndsFrom = null });
        if (query.EndsTo is { } endsTo)
            yield return new(words["Slutar senast"], Bound(endsTo, words), first with { EndsTo = null });
        if (query.AsOf is { } asOf)
            yield return new(words["Läget"], Text(words.Of(asOf)), first with { AsOf = null });
    }

    private static IHtmlContent Bound(DateBound bound, Words words) => Text(bound.AsksForMissing ? words["inte känt"] : bound.Text);

    private static HtmlContentBuilder Text(string text) => (HtmlContentBuilder)new HtmlContentBuilder().Append(text);
}
