using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>A filter's values over all partnerships, as ordinals that the index counts.</summary>
internal sealed class FilterColumn
{
    private readonly Registry _registry;
    private readonly ImmutableArray<string> _values;
    private readonly Dictionary<string, int> _ordinals;
    private readonly Lazy<(string[] Names, int[] Places)> _names;

    private FilterColumn(Registry registry, Filter filter, ImmutableArray<string> values, FacetColumn column, Dictionary<string, int> ordinals)
    {
        (_registry, Filter, _values, Column, _ordinals) = (registry, filter, values, column, ordinals);
        _names = new(Names);
    }

    public Filter Filter { get; }

    public FacetColumn Column { get; }

    public static FilterColumn Of(Registry registry, Filter filter, IReadOnlyList<IReadOnlyList<string>> valuesOf)
    {
        ImmutableArray<string> values = [.. valuesOf.SelectMany(list => list).Distinct().Order(StringComparer.Ordinal)];
        var ordinals = values.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index);
        // One ordinal past the last stands for every value that exists but that no partnership has.
        var column = FacetColumn.From(valuesOf.Count, values.Length + 1, document => valuesOf[document].Select(value => ordinals[value]).Distinct());
        return new FilterColumn(registry, filter, values, column, ordinals);
    }

    public FacetChoice Choice(PartnershipQuery query) => new(Column, [.. query.ChosenOf(Filter.Key).SelectMany(Ordinals).Distinct()]);

    /// <summary>The values that would give something, the most frequent first and then by name; then the chosen ones that would not; "missing" last.</summary>
    public Facet Count(PartnershipQuery query, ImmutableArray<int> counts, FacetRoom? room)
    {
        var chosen = query.ChosenOf(Filter.Key);
        var (names, places) = _names.Value;
        var given = Given(counts.AsSpan()[.._values.Length], places);
        int[] listed = given.Length <= (room?.All ?? int.MaxValue) ? given : [.. given.Where((ordinal, place) => place < room!.OfMore || chosen.Contains(_values[ordinal]))];
        var givesNothing = chosen.Where(value => value is not (Filter.MissingValue or Filter.Past) && !(_ordinals.TryGetValue(value, out var ordinal) && counts[ordinal] > 0))
            .Select(value => new FacetValue(value, Filter.NameOf(_registry, value)!, 0, IsChosen: true))
            .OrderBy(value => value.Name, SortRanks.Swedish);
        var missing = new FacetValue(Filter.MissingValue, Filter.Missing, counts[Column.Missing], chosen.Contains(Filter.MissingValue));
        return new(Filter,
        [
            .. listed.Select(ordinal => new FacetValue(_values[ordinal], names[ordinal], counts[ordinal], chosen.Contains(_values[ordinal]))),
            .. givesNothing,
            .. missing is { Count: 0, IsChosen: false } ? [] : new[] { missing },
        ])
        {
            LeftOut = given.Length - listed.Length,
        };
    }

    /// <summary>The most frequent first, and then by name; sorted as numbers, which is many times faster than names.</summary>
    private static int[] Given(ReadOnlySpan<int> counts, int[] places)
    {
        var (keys, ordinals) = (new ulong[counts.Length], new int[counts.Length]);
        var given = 0;
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] > 0)
                (keys[given], ordinals[given++]) = ((ulong)(int.MaxValue - counts[ordinal]) << 32 | (uint)places[ordinal], ordinal);
        }
        Array.Sort(keys, ordinals, 0, given);
        return ordinals[..given];
    }

    private int Unmet => _values.Length;

    /// <summary>Each value's name, and its place among them in Swedish order.</summary>
    private (string[] Names, int[] Places) Names()
    {
        string[] names = [.. _values.Select(value => Filter.NameOf(_registry, value)!)];
        return (names, RankOrder.PlacesOf(Enumerable.Range(0, names.Length).OrderBy(ordinal => names[ordinal], SortRanks.Swedish)));
    }

    private IEnumerable<int> Ordinals(string value)
    {
        if (value == Filter.MissingValue)
            return [Column.Missing];
        IEnumerable<string> meant = Filter.Key == "status" && value == Filter.Past ? Filter.PastStatuses : [value];
        return meant.Select(known => _ordinals.GetValueOrDefault(known, Unmet));
    }
}
