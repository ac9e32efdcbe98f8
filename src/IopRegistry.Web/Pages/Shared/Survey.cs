namespace IopRegistry.Web.Pages.Shared;

/// <summary>The day on which a source looked at the most partnerships; what is known is best for that day.</summary>
/// <param name="Count">How many partnerships were reported then.</param>
public sealed record Survey(DateOnly Day, Source Source, int Count)
{
    /// <returns>Null where the registry holds no observation at all.</returns>
    public static Survey? LargestOf(Registry registry) => registry.Rows.Observations
        .GroupBy(seen => (seen.ObservedOn, seen.Source))
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.ObservedOn)
        .Select(group => new Survey(group.Key.ObservedOn, group.Key.Source, group.Count()))
        .FirstOrDefault();
}
