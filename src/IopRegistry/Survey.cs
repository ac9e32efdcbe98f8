namespace IopRegistry;

/// <summary>The day on which a source looked at the most partnerships; what is known is best for that day.</summary>
/// <param name="Count">How many partnerships were reported then.</param>
/// <param name="Active">How many of all the registry counts as active on that day.</param>
public sealed record Survey(DateOnly Day, Source Source, int Count, int Active)
{
    /// <returns>Null where the registry holds no observation at all.</returns>
    internal static Survey? LargestOf(Registry registry) => registry.Rows.Observations
        .GroupBy(seen => (seen.ObservedOn, seen.Source))
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.ObservedOn)
        .Select(group => new Survey(
            group.Key.ObservedOn, group.Key.Source, group.Count(), registry.Partnerships.Count(row => row.On(group.Key.ObservedOn).Status == Status.Active)))
        .FirstOrDefault();
}
