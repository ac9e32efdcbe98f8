using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>A filter's values over all partnerships, as ordinals that the index counts.</summary>
internal sealed class FilterColumn
{
    private readonly ImmutableArray<string> _values;
    private readonly Dictionary<string, int> _ordinals;

    private FilterColumn(Filter filter, ImmutableArray<string> values, FacetColumn column, Dictionary<string, int> ordinals) =>
        (Filter, _values, Column, _ordinals) = (filter, values, column, ordinals);

    public Filter Filter { get; }

    public FacetColumn Column { get; }

    public static FilterColumn Of(Filter filter, IReadOnlyList<IReadOnlyList<string>> valuesOf)
    {
        ImmutableArray<string> values = [.. valuesOf.SelectMany(list => list).Distinct().Order(StringComparer.Ordinal)];
        var ordinals = values.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index);
        // One ordinal past the last stands for every value that exists but that no partnership has.
        var column = FacetColumn.From(valuesOf.Count, values.Length + 1, document => valuesOf[document].Select(value => ordinals[value]).Distinct());
        return new FilterColumn(filter, values, column, ordinals);
    }

    public FacetChoice Choice(PartnershipQuery query) => new(Column, [.. query.ChosenOf(Filter.Key).SelectMany(Ordinals).Distinct()]);

    /// <summary>The values that would give something, and the chosen ones whether they do or not.</summary>
    public IEnumerable<FacetValue> Values(Registry registry, PartnershipQuery query, ImmutableArray<int> counts)
    {
        var counted = _values.Select((value, ordinal) => (value, count: counts[ordinal])).Append((Filter.MissingValue, counts[Column.Missing]));
        var unmet = query.ChosenOf(Filter.Key).Where(value => Ordinals(value).Contains(Unmet)).Select(value => (value, count: 0));
        return from pair in counted.Concat(unmet)
               let isChosen = query.HasChosen(Filter.Key, pair.Item1)
               where pair.Item2 > 0 || isChosen
               select new FacetValue(pair.Item1, NameOf(registry, pair.Item1), pair.Item2, isChosen);
    }

    private int Unmet => _values.Length;

    private string NameOf(Registry registry, string value) =>
        value == Filter.MissingValue ? Filter.Missing : Filter.NameOf(registry, value)!;

    private IEnumerable<int> Ordinals(string value)
    {
        if (value == Filter.MissingValue)
            return [Column.Missing];
        IEnumerable<string> meant = Filter.Key == "status" && value == Filter.Past ? Filter.PastStatuses : [value];
        return meant.Select(known => _ordinals.GetValueOrDefault(known, Unmet));
    }
}
