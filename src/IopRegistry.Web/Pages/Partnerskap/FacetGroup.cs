using IopRegistry.Search;

namespace IopRegistry.Web.Pages.Partnerskap;

/// <summary>A facet as a group of checkboxes: the most common values first, the rest folded away.</summary>
public sealed record FacetGroup(Facet Facet, PartnershipQuery Query)
{
    private const int Shown = 8;

    public string Key => Facet.Filter.Key;

    public bool HasChosen => !Query.ChosenOf(Key).IsEmpty;

    public bool IsOpen => HasChosen || Key is "status" or "focus";

    public IEnumerable<FacetValue> First => Ordered.Take(FirstCount);

    public IReadOnlyList<FacetValue> Rest => [.. Ordered.Skip(FirstCount)];

    /// <summary>Years read best newest first; every other facet with the most common first, as it was counted.</summary>
    private IEnumerable<FacetValue> Ordered => Key == "year"
        ? Facet.Values.OrderByDescending(value => value.Value, StringComparer.Ordinal)
        : Facet.Values.OrderByDescending(value => value.IsChosen);

    /// <summary>A fold for one or two values would cost more than it saves.</summary>
    private int FirstCount => Facet.Values.Length <= Shown + 2 ? Facet.Values.Length : Shown;
}
