using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Web.Pages.Partnerskap;

/// <summary>A facet as a group of checkboxes: the chosen and the most common values first, others folded away.</summary>
public sealed record FacetGroup(Facet Facet, PartnershipQuery Query)
{
    private const int Shown = 8;

    private readonly ImmutableArray<FacetValue> _ordered =
    [
        .. Ordered(Facet).Where(value => value.Value != Filter.MissingValue),
        .. Facet.Values.Where(value => value.Value == Filter.MissingValue),
    ];

    public string Key => Facet.Filter.Key;

    public bool HasChosen => !Query.ChosenOf(Key).IsEmpty;

    public bool IsOpen => HasChosen || Key is "status" or "focus";

    public ReadOnlySpan<FacetValue> First => _ordered.AsSpan()[..FirstCount];

    public ReadOnlySpan<FacetValue> Rest => _ordered.AsSpan()[FirstCount..];

    /// <summary>A fold for one or two values would cost more than it saves.</summary>
    private int FirstCount => Facet.Values.Length <= Shown + 2 ? Facet.Values.Length : Shown;

    /// <summary>Years read best newest first; every other facet with the most common first, as it was counted.</summary>
    private static IEnumerable<FacetValue> Ordered(Facet facet) => facet.Filter.Key == "year"
        ? facet.Values.OrderByDescending(value => value.Value, StringComparer.Ordinal)
        : facet.Values.Where(value => value.IsChosen).Concat(facet.Values.Where(value => !value.IsChosen));
}
