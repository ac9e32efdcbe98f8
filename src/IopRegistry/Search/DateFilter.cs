using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>The parts of the shared query that are ranges of days and not values from a list.</summary>
internal sealed class DateFilter
{
    private readonly int _documentCount;
    private readonly ImmutableArray<Reach> _agreed;
    private readonly ImmutableArray<Reach> _ends;
    private readonly ImmutableArray<int> _withoutPeriods;
    private readonly ImmutableArray<int> _withoutEnd;

    /// <param name="partnerships">In the order of the index's documents.</param>
    public DateFilter(IReadOnlyList<Partnership> partnerships)
    {
        _documentCount = partnerships.Count;
        _agreed = [.. partnerships.Index().SelectMany(row => Agreed(row.Index, row.Item))];
        _ends = [.. from row in partnerships.Index()
                    let end = row.Item.Timeline.LatestEnd.Date?.Latest.DayNumber
                    where end is not null
                    select new Reach(row.Index, end.Value, end.Value)];
        _withoutPeriods = [.. partnerships.Index().Where(row => row.Item.Timeline.Spans.IsEmpty).Select(row => row.Index)];
        _withoutEnd = [.. partnerships.Index().Where(row => row.Item.Timeline.LatestEnd.IsUnknown).Select(row => row.Index)];
    }

    public DocumentSet Of(PartnershipQuery query)
    {
        var documents = new DocumentBits(_documentCount);
        documents.Fill();
        Narrow(documents, query.From, query.To, _agreed, _withoutPeriods);
        Narrow(documents, query.EndsFrom, query.EndsTo, _ends, _withoutEnd);
        return new(documents);
    }

    /// <summary>Where a known period is known to run; a blank end reaches to the last report that it runs.</summary>
    private static IEnumerable<Reach> Agreed(int document, Partnership partnership)
    {
        var reported = partnership.Observations.LastOrDefault(seen => seen.ReportedStatus == ReportedStatus.Active)?.ObservedOn;
        foreach (var span in partnership.Timeline.Agreed)
        {
            if ((span.From, span.To ?? reported) is ({ } from, { } to))
                yield return new(document, from.DayNumber, to.DayNumber);
        }
    }

    private void Narrow(DocumentBits documents, DateBound? from, DateBound? to, ImmutableArray<Reach> reaches, ImmutableArray<int> missing)
    {
        if (from is null && to is null)
            return;
        var found = new DocumentBits(_documentCount);
        if (from is { AsksForMissing: true } || to is { AsksForMissing: true })
        {
            foreach (var document in missing) found.Add(document);
        }
        else
        {
            var (first, last) = ((from?.Day ?? DateOnly.MinValue).DayNumber, (to?.Day ?? DateOnly.MaxValue).DayNumber);
            foreach (var reach in reaches)
            {
                if (reach.From <= last && reach.To >= first) found.Add(reach.Document);
            }
        }
        documents.IntersectWith(found);
    }

    /// <summary>Days that a document holds for, both ends within, as day numbers.</summary>
    private readonly record struct Reach(int Document, int From, int To);
}
