using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>
/// What each document is in one respect, such as its places, as ordinals into a list of values that the caller keeps.
/// A document without a value has the value <see cref="Missing"/>, one past the caller's last.
/// </summary>
public sealed class FacetColumn
{
    /// <summary>A column of few values keeps the documents of each as well: many documents are then counted 64 at once.</summary>
    private const int FewValues = 32;

    private readonly int[] _offsets;
    private readonly int[] _values;
    private readonly DocumentBits[]? _bits;

    private FacetColumn(int[] offsets, int[] values, int missing)
    {
        (_offsets, _values, Missing) = (offsets, values, missing);
        HasOneEach = values.Length == offsets.Length - 1;
        var totals = new int[missing + 1];
        foreach (var value in values) totals[value]++;
        Totals = [.. totals];
        if (missing >= FewValues) return;
        _bits = [.. totals.Select(_ => new DocumentBits(DocumentCount))];
        for (var document = 0; document < DocumentCount; document++)
        {
            foreach (var value in this[document]) _bits[value].Add(document);
        }
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

    /// <summary>Adds the documents, of those given, that have one of the values.</summary>
    internal void AddWith(ReadOnlySpan<int> values, ReadOnlySpan<int> documents, DocumentBits found)
    {
        if (_bits is not null)
        {
            foreach (var value in values) found.UnionWith(_bits[value]);
            return;
        }
        var isChosen = new bool[Missing + 1];
        foreach (var value in values) isChosen[value] = true;
        foreach (var document in documents)
        {
            foreach (var value in this[document])
            {
                if (isChosen[value]) found.Add(document);
            }
        }
    }

    internal int[] Count(DocumentBits set, ReadOnlySpan<int> documents)
    {
        var counts = new int[Missing + 1];
        // Counting by value reads all documents' bits, once for each value.
        if (_bits is not null && (long)DocumentCount * _bits.Length < 64L * 4 * documents.Length)
        {
            for (var value = 0; value < counts.Length; value++) counts[value] = set.CountIn(_bits[value]);
        }
        else if (HasOneEach)
        {
            foreach (var document in documents) counts[_values[document]]++;
        }
        else
        {
            foreach (var document in documents)
            {
                foreach (var value in this[document]) counts[value]++;
            }
        }
        return counts;
    }
}
