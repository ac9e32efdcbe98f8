using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds.Changes;

/// <summary>The changes the public may read, newest first.</summary>
public static class ChangeLog
{
    public static ImmutableArray<ChangeEntry> Of(Registry registry, ChangeQuery query)
    {
        var titles = new ColumnTitles(registry);
        return
        [
            .. ToldChanges.Of(registry)
                .Select(change => new ChangeEntry(change, ToldChanges.PartnershipOf(registry, change), change.SourceId is { } id ? registry.FindSource(id) : null, titles))
                .Where(entry => Fits(registry, query, entry)),
        ];
    }

    private static bool Fits(Registry registry, ChangeQuery query, ChangeEntry entry) =>
        (query.Partnerships.IsEmpty || query.Partnerships.Contains(entry.Partnership?.Id ?? entry.Change.PartnershipId))
        && (query.Kinds.IsEmpty || query.Kinds.Contains(entry.Change.Kind))
        && Fits(registry, query, entry, "organisation")
        && Fits(registry, query, entry, "place");

    private static bool Fits(Registry registry, ChangeQuery query, ChangeEntry entry, string key)
    {
        var chosen = query.Shared.ChosenOf(key);
        if (chosen.IsEmpty)
            return true;
        // Neither key looks at the status.
        return entry.Partnership is { } partnership
            && Filter.Get(key).ValuesOf(registry, partnership, default).DefaultIfEmpty(Filter.MissingValue).Any(chosen.Contains);
    }
}
