using System.Collections.Immutable;

namespace IopRegistry;

/// <summary>The changes of one day with one reason: the first load of the registry is one line, however many rows it has.</summary>
/// <param name="Partnerships">Each once; those withdrawn since are left out.</param>
public sealed record ChangeGroup(DateOnly Day, string Reason, ImmutableArray<Source> Sources, ImmutableArray<Partnership> Partnerships)
{
    private const int MostNamed = 3;

    /// <summary>More than these would be a list to read, not a line.</summary>
    public bool NamesAll => Partnerships.Length <= MostNamed;

    /// <summary>Newest first.</summary>
    internal static ImmutableArray<ChangeGroup> Latest(Registry registry, int most) =>
    [
        .. ToldChanges.Of(registry)
            .GroupBy(change => (change.ChangedOn, change.Reason))
            .Take(most)
            .Select(group => new ChangeGroup(
                group.Key.ChangedOn, group.Key.Reason,
                [.. group.Select(change => change.SourceId).OfType<string>().Select(registry.FindSource).OfType<Source>().Distinct()],
                [.. group.Select(change => ToldChanges.PartnershipOf(registry, change)).OfType<Partnership>().Distinct()])),
    ];
}
