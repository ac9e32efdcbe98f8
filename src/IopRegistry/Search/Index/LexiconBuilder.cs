namespace IopRegistry.Search;

/// <summary>Numbers words as they come, and in the end by their order.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public LexiconBuilder() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<string> Words => _numbers.Keys;

    public int Add(ReadOnlySpan<char> word)
    {
        if (_bySpan.TryGetValue(word, out var number)) return number;
        _numbers.Add(word.ToString(), _numbers.Count);
        return _numbers.Count - 1;
    }

    /// <summary>The words in ordinal order, and for each number given out so far the place of its word there.</summary>
    public (string[] Sorted, int[] Places) Sort()
    {
        var sorted = _numbers.Keys.ToArray();
        Array.Sort(sorted, string.CompareOrdinal);
        var places = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++) places[_numbers[sorted[i]]] = i;
        return (sorted, places);
    }
}
