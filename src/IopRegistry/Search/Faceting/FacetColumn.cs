using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>
/// What each document is in one respect, such as its places, as ordinals into a list of values that the caller keeps.
/// A document without a value has the value <see cref="Missing"/>, one past the caller's last.
/// </summary>
public sealed class FacetColumn
{
    private readonly int[] _offsets;
    private readonly int[] _values;

    private FacetColumn(int[] offsets, int[] values, int missing)
    {
        (_offsets, _values, Missing) = (offsets, values, missing);
        HasOneEach = values.Length == offsets.Length - 1;
        var totals = new int[missing + 1];
        foreach (var value in values) totals[value]++;
        Totals = [.. totals];
    }

    public int Missing { get; }
    public int DocumentCount => _offsets.Length - 1;

    /// <summary>The number of documents for each value, the missing one last.</summary>
    public ImmutableArray<int> Totals { get; }

    private bool HasOneEach { get; }

    public ReadOnlySpan<int> this[int document] => _values.AsSpan(_offsets[document].._offsets[document + 1]);

    /// <param name="valuesOf">Each document's values, no value twice.</param>
    public static FacetColumn From(int documentCount, int valueCount, Func<int, IEnumerable<int>> valuesOf)
    {
        var offsets = new int[documentCount + 1];
        var values = new List<int>(documentCount);
        for (var document = 0; document < documentCount; document++)
        {
            values.AddRange(valuesOf(document));
            if (values.Count == offsets[document]) values.Add(valueCount);
            offsets[document + 1] = values.Count;
        }
        return new(offsets, [.. values], valueCount);
    }

    internal bool HasAny(int document, bool[] chosen)
    {
        if (HasOneEach) return chosen[_values[document]];
        foreach (var value in this[document])
        {
            if (chosen[value]) return true;
        }
        return false;
    }

    internal void Count(ReadOnlySpan<int> documents, int[] counts)
    {
        if (HasOneEach)
        {
            foreach (var document in documents) counts[_values[document]]++;
            return;
        }
        foreach (var document in documents)
        {
            foreach (var value in this[document]) counts[value]++;
        }
    }
}
