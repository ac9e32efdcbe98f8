namespace IopRegistry.Search;

/// <summary>The parts of the shared query that are ranges of days and not values from a list.</summary>
internal static class DateFilter
{
    public static bool IsAsked(PartnershipQuery query) =>
        query is not { From: null, To: null, EndsFrom: null, EndsTo: null };

    public static bool Fits(Partnership partnership, PartnershipQuery query) => Overlaps(partnership, query) && Ends(partnership, query);

    /// <summary>A known period shares a day with the range; a blank end reaches to the last report that it runs.</summary>
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
}
