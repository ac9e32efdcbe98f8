namespace IopRegistry.Search;

/// <summary>Sorted, distinct strings in one block of characters: no object per word, and a prefix is a range.</summary>
internal sealed class Lexicon
{
    private readonly char[] _text;
    private readonly int[] _starts;

    /// <param name="words">Distinct, in ordinal order.</param>
    public Lexicon(IReadOnlyList<string> words)
    {
        _text = new char[words.Sum(w => w.Length)];
        _starts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            words[i].CopyTo(0, _text, _starts[i], words[i].Length);
            _starts[i + 1] = _starts[i] + words[i].Length;
        }
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<char> this[int word] => _text.AsSpan(_starts[word].._starts[word + 1]);

    /// <summary>Negative if the word is not here.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var at = LowerBound(word);
        return at < Count && this[at].SequenceEqual(word) ? at : -1;
    }

    public (int Start, int End) WithPrefix(ReadOnlySpan<char> prefix)
    {
        var start = LowerBound(prefix);
        return (start, EndOfPrefix(prefix, start));
    }

    /// <summary>The first word from <paramref name="from"/> on, itself with the prefix or before it, that is past the prefix.</summary>
    public int EndOfPrefix(ReadOnlySpan<char> prefix, int from)
    {
        var (low, high) = (from, from);
        for (var step = 1; high < Count && this[high].StartsWith(prefix); step *= 2)
        {
            low = high + 1;
            high += step;
        }
        high = Math.Min(high, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].StartsWith(prefix)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int LowerBound(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].SequenceCompareTo(word) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
