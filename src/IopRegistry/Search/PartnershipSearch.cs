using System.Collections.Immutable;

namespace IopRegistry.Search;

public sealed record FacetValue(string Value, string Name, int Count, bool IsChosen);

public sealed record Facet(Filter Filter, ImmutableArray<FacetValue> Values);

/// <summary>Every partnership that fits, in order, with the page of them that was asked for and the counts beside it.</summary>
public sealed record SearchResult(PartnershipQuery Query, DateOnly AsOf, ImmutableArray<Hit> All, ImmutableArray<Facet> Facets)
{
    public int Total => All.Length;

    public int Pages => Math.Max(1, (Total + Query.Size - 1) / Query.Size);

    public IEnumerable<Hit> Page => All.Skip((Query.Page - 1) * Query.Size).Take(Query.Size);
}

/// <summary>Answers the shared query over one registry.</summary>
public sealed class PartnershipSearch(Registry registry)
{
    private static readonly StringComparer Swedish = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    /// <param name="today">The day in Sweden, used where the query names none.</param>
    public SearchResult Run(PartnershipQuery query, DateOnly today)
    {
        var asOf = query.AsOf ?? today;
        var found = registry.Partnerships
            .Where(partnership => HasWords(partnership, query.Q) && Overlaps(partnership, query) && Ends(partnership, query))
            .Select(partnership => new Hit(registry, partnership, partnership.On(asOf)))
            .ToList();
        var facets = Filter.All.Where(filter => filter.IsFacet).Select(filter => Count(filter, query, found));
        var all = Sorted(found.Where(hit => Filter.All.All(filter => Fits(filter, query, hit))), query);
        return new SearchResult(query, asOf, [.. all], [.. facets]);
    }

    private static bool HasWords(Partnership partnership, string q)
    {
        if (q.Length == 0)
            return true;
        var text = Text(partnership);
        return q.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }

    private static string Text(Partnership partnership) => string.Join(' ',
        [partnership.Title, partnership.Programme, partnership.SummarySv, partnership.TargetGroup,
            .. partnership.Parties.SelectMany(party => new[] { party.Name, party.Unit?.Name, party.PrintedAs }),
            .. partnership.Places.Select(place => place.Name), .. partnership.Focus.Select(focus => focus.NameSv)]);

    private static bool Overlaps(Partnership partnership, PartnershipQuery query)
    {
        if (query.From is null && query.To is null)
            return true;
        if (query.From is { AsksForMissing: true } || query.To is { AsksForMissing: true })
            return partnership.Timeline.Spans.IsEmpty;
        var reported = partnership.Observations.LastOrDefault(seen => seen.ReportedStatus == ReportedStatus.Active)?.ObservedOn;
        var from = query.From?.Day ?? DateOnly.MinValue;
        var to = query.To?.Day ?? DateOnly.MaxValue;
        return partnership.Timeline.Agreed.Any(span => span.From <= to && (span.To ?? reported) >= from);
    }

    private static bool Ends(Partnership partnership, PartnershipQuery query)
    {
        if (query.EndsFrom is null && query.EndsTo is null)
            return true;
        var end = partnership.Timeline.LatestEnd;
        if (query.EndsFrom is { AsksForMissing: true } || query.EndsTo is { AsksForMissing: true })
            return end.IsUnknown;
        var day = end.Date?.Latest;
        return day >= (query.EndsFrom?.Day ?? DateOnly.MinValue) && day <= (query.EndsTo?.Day ?? DateOnly.MaxValue);
    }

    private static bool Fits(Filter filter, PartnershipQuery query, Hit hit)
    {
        var chosen = query.ChosenOf(filter.Key);
        return chosen.IsEmpty
            || filter.ValuesOrMissing(hit).Any(chosen.Contains)
            || (chosen.Contains(Filter.Past) && hit.Status.Status is Status.Ended or Status.Expired && filter.Key == "status");
    }

    /// <summary>Counts what each value would give; the facet's own choice does not narrow its own counts.</summary>
    private Facet Count(Filter filter, PartnershipQuery query, List<Hit> found)
    {
        var others = Filter.All.Where(other => other != filter).ToList();
        var counts = found
            .Where(hit => others.All(other => Fits(other, query, hit)))
            .SelectMany(filter.ValuesOrMissing)
            .CountBy(value => value)
            .ToDictionary();
        foreach (var chosen in query.ChosenOf(filter.Key).Where(chosen => chosen != Filter.Past))
            counts.TryAdd(chosen, 0);
        var values = counts.Select(pair => new FacetValue(
            pair.Key, pair.Key == Filter.MissingValue ? filter.Missing : filter.NameOf(registry, pair.Key)!, pair.Value, query.HasChosen(filter.Key, pair.Key)));
        return new Facet(filter, [.. values.OrderByDescending(value => value.Count).ThenBy(value => value.Name, Swedish)]);
    }

    private static IEnumerable<Hit> Sorted(IEnumerable<Hit> hits, PartnershipQuery query)
    {
        var ordered = query.Sort switch
        {
            SortOrder.Start => hits.OrderBy(hit => hit.Partnership.Timeline.FirstStart is null).ThenByDescending(hit => hit.Partnership.Timeline.FirstStart),
            SortOrder.End => hits.OrderBy(hit => EndOrder(hit.Partnership.Timeline.LatestEnd)),
            SortOrder.Updated => hits.OrderByDescending(hit => hit.Partnership.UpdatedOn),
            SortOrder.Title => hits.OrderBy(_ => 0),
            _ => hits.OrderBy(hit => hit.Status.Status),
        };
        return ordered.ThenBy(hit => hit.Partnership.Title, Swedish).ThenBy(hit => hit.Partnership.Id, StringComparer.Ordinal);
    }

    /// <summary>Dates first, oldest at the top; then open ends; then those not known.</summary>
    private static (int, DateOnly) EndOrder(PeriodEnd end) => end switch
    {
        { Date: { } date } => (0, date.Latest),
        { IsOpen: true } => (1, DateOnly.MaxValue),
        _ => (2, DateOnly.MaxValue),
    };
}
