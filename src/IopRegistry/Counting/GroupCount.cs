using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Counting;

/// <summary>How many of the hits have a value of a filter; <see cref="Filter.MissingValue"/> counts those that have none.</summary>
public sealed record GroupCount(string Value, int Count)
{
    /// <summary>The most frequent first, "missing" last. A hit with several values counts in each.</summary>
    public static ImmutableArray<GroupCount> By(Filter filter, Registry registry, IEnumerable<Hit> hits) =>
    [
        .. hits.SelectMany(hit => filter.ValuesOf(registry, hit.Partnership, hit.Status.Status).Distinct().DefaultIfEmpty(Filter.MissingValue))
            .CountBy(value => value)
            .OrderBy(group => group.Key == Filter.MissingValue).ThenByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new GroupCount(group.Key, group.Value)),
    ];
}
