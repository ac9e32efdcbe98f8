using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>All partnerships as they stand on one day: their statuses, the status column, and the order among equals.</summary>
internal sealed class DayView
{
    public DayView(Registry registry, DateOnly day, int[] titleRanks)
    {
        Hits = [.. registry.Partnerships.Select(partnership => new Hit(registry, partnership, partnership.On(day)))];
        var status = Filter.Get("status");
        Status = FilterColumn.Of(registry, status, [.. Hits.Select(hit => status.ValuesOf(registry, hit.Partnership, hit.Status.Status).ToList())]);
        StatusThenTitle = [.. Hits.Select((hit, document) => (int)hit.Status.Status * Hits.Length + titleRanks[document])];
    }

    public ImmutableArray<Hit> Hits { get; }

    public FilterColumn Status { get; }

    /// <summary>Lowest first; the order of relevance where nothing was asked for, and among equally good hits.</summary>
    public int[] StatusThenTitle { get; }
}
