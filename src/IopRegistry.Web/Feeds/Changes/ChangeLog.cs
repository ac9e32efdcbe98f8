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
            .. registry.Rows.Changes
                .OrderByDescending(change => change.Number)
                .Select(change => Entry(registry, change, titles))
                .OfType<ChangeEntry>()
                .Where(entry => Fits(registry, query, entry)),
        ];
    }

    /// <summary>Of a withdrawn partnership only the withdrawal itself is told, and no value: the rest would give back what was taken away.</summary>
    private static ChangeEntry? Entry(Registry registry, Change change, ColumnTitles titles)
    {
        var source = change.SourceId is { } id ? registry.FindSource(id) : null;
        if (registry.FindWithdrawal(change.PartnershipId) is not { } withdrawal)
            return new ChangeEntry(change, registry.FindPartnership(registry.FindRedirect(change.PartnershipId) ?? change.PartnershipId), source, titles);
        return change.ChangedOn < withdrawal.WithdrawnOn
            ? null
            : new ChangeEntry(change with { Field = null, Old = null, New = null }, null, source, titles);
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
