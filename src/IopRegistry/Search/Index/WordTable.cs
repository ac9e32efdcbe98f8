namespace IopRegistry.Search;

/// <summary>
/// Distinct words, numbered as they come, in one block of letters: no object per word. Found by hashing with linear
/// probing; a slot holds a word's number and seven bits of its hash, so that few words are read in vain.
/// </summary>
internal sealed class WordTable
{
    // Room for 33 million words, a hundred times those of a hundred thousand records.
    private const int NumberBits = 25;
    private const uint NumberMask = (1 << NumberBits) - 1;

    private char[] _text = new char[256];
    private int[] _starts = new int[64];
    private uint[] _slots = new uint[128];

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int word] => _text.AsSpan(_starts[word].._starts[word + 1]);

    public static WordTable From(IEnumerable<string> words)
    {
        var table = new WordTable();
        foreach (var word in words) table.Add(word);
        Array.Resize(ref table._text, table._starts[table.Count]);
        Array.Resize(ref table._starts, table.Count + 1);
        return table;
    }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    /// <summary>Negative if the word is not here.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        return (int)(_slots[SlotOf(word, hash)] & NumberMask) - 1;
    }

    /// <returns>The word's number, new or old.</returns>
    public int Add(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var slot = SlotOf(word, hash);
        if (_slots[slot] != 0) return (int)(_slots[slot] & NumberMask) - 1;
        Append(word);
        _slots[slot] = Tag(hash) | (uint)Count;
        if (Count * 2 > _slots.Length) Grow();
        return Count - 1;
    }

    /// <summary>Where the word is, or the empty slot where it would be.</summary>
    private int SlotOf(ReadOnlySpan<char> word, uint hash)
    {
        var mask = _slots.Length - 1;
        var tag = Tag(hash);
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var slot = _slots[at];
            if (slot == 0) return at;
            if ((slot & ~NumberMask) == tag && this[(int)(slot & NumberMask) - 1].SequenceEqual(word)) return at;
        }
    }

    private void Append(ReadOnlySpan<char> word)
    {
        var start = _starts[Count];
        if (start + word.Length > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, start + word.Length));
        if (Count + 2 > _starts.Length) Array.Resize(ref _starts, _starts.Length * 2);
        word.CopyTo(_text.AsSpan(start));
        _starts[++Count] = start + word.Length;
    }

    private void Grow()
    {
        _slots = new uint[_slots.Length * 2];
        for (var word = 0; word < Count; word++)
        {
            var hash = Hash(this[word]);
            var at = (int)hash & (_slots.Length - 1);
            while (_slots[at] != 0) at = (at + 1) & (_slots.Length - 1);
            _slots[at] = Tag(hash) | (uint)(word + 1);
        }
    }

    private static uint Tag(uint hash) => hash & ~NumberMask;

    /// <summary>FNV-1a over the letters, mixed so that the low bits depend on all of them.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word) hash = (hash ^ letter) * 16777619;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
