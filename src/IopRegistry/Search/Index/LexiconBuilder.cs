namespace IopRegistry.Search;

/// <summary>Numbers words as they come, and in the end by their order.</summary>
internal sealed class LexiconBuilder
{
    private readonly WordTable _words = new();

    public int Count => _words.Count;

    public ReadOnlySpan<char> this[int word] => _words[word];

    public int Add(ReadOnlySpan<char> word) => _words.Add(word);

    /// <summary>The words in order, and for each number given out so far the place of its word there.</summary>
    /// <param name="key">What they are ordered by, and then by themselves, both by their letters' numbers.</param>
    public (string[] Sorted, int[] Places) Sort(Func<string, string> key)
    {
        var words = new string[_words.Count];
        for (var i = 0; i < words.Length; i++) words[i] = _words[i].ToString();
        var numbers = Enumerable.Range(0, words.Length).ToArray();
        var keys = Array.ConvertAll(words, word => (Key: key(word), Word: word));
        Array.Sort(keys, numbers, s_order);
        var places = new int[words.Length];
        for (var i = 0; i < words.Length; i++) places[numbers[i]] = i;
        return (Array.ConvertAll(keys, pair => pair.Word), places);
    }

    private static readonly Comparer<(string Key, string Word)> s_order = Comparer<(string Key, string Word)>.Create((one, other) =>
        string.CompareOrdinal(one.Key, other.Key) is not 0 and var order ? order : string.CompareOrdinal(one.Word, other.Word));
}
