using IopRegistry.Search;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Partnerskap;

/// <summary>One thing that narrows the search, with the search as it would be without it.</summary>
public sealed record Chip(string Label, string Value, PartnershipQuery Without)
{
    public static IEnumerable<Chip> Of(PartnershipQuery query, Registry registry)
    {
        var first = query with { Page = 1 };
        if (query.Q.Length > 0)
            yield return new("Sökord", query.Q, first with { Q = "" });
        foreach (var filter in Filter.All)
        {
            foreach (var value in query.ChosenOf(filter.Key))
                yield return new(filter.Name, NameOf(filter, value, registry), query.Toggle(filter.Key, value));
        }

        if (query.From is { } from)
            yield return new("Period från", Bound(from), first with { From = null });
        if (query.To is { } to)
            yield return new("Period till", Bound(to), first with { To = null });
        if (query.EndsFrom is { } endsFrom)
            yield return new("Slutar tidigast", Bound(endsFrom), first with { EndsFrom = null });
        if (query.EndsTo is { } endsTo)
            yield return new("Slutar senast", Bound(endsTo), first with { EndsTo = null });
        if (query.AsOf is { } asOf)
            yield return new("Läget", Words.Swedish.Of(asOf), first with { AsOf = null });
    }

    private static string NameOf(Filter filter, string value, Registry registry) =>
        value == Filter.MissingValue ? filter.Missing : filter.NameOf(registry, value) ?? value;

    private static string Bound(DateBound bound) => bound.AsksForMissing ? "inte känt" : bound.Text;
}
