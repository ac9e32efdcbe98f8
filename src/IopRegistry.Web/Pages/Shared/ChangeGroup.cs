using System.Collections.Immutable;
using IopRegistry.Web.Feeds.Changes;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Pages.Shared;

/// <summary>The changes of one day with one reason: the first load of the registry is one line, however many rows it has.</summary>
/// <param name="Partnerships">Each once; those withdrawn since are left out.</param>
public sealed record ChangeGroup(DateOnly Day, string Reason, ImmutableArray<Source> Sources, ImmutableArray<Partnership> Partnerships)
{
    private const int MostNamed = 3;

    /// <summary>More than these would be a list to read, not a line.</summary>
    public bool NamesAll => Partnerships.Length <= MostNamed;

    /// <summary>Newest first.</summary>
    public static ImmutableArray<ChangeGroup> Latest(Registry registry, int most) =>
    [
        .. ChangeLog.Of(registry, ChangeQuery.Everything)
            .GroupBy(entry => (entry.Change.ChangedOn, entry.Change.Reason))
            .Take(most)
            .Select(group => new ChangeGroup(
                group.Key.ChangedOn, group.Key.Reason, [.. group.Select(entry => entry.Source).OfType<Source>().Distinct()], [.. group.Select(entry => entry.Partnership).OfType<Partnership>().Distinct()])),
    ];
}
