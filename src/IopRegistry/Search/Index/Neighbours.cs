namespace IopRegistry.Search;

/// <summary>
/// Words within a number of edits (a letter added, left out, changed, or two neighbours swapped), found by walking
/// the sorted lexicon: words with the same beginning share the rows of the distance table, and a beginning that is
/// already too far off skips all its words (Ukkonen 1985, on a trie that is not built).
/// </summary>
internal sealed class Neighbours
{
    private readonly Lexicon _lexicon;
    private readonly string _word;
    private readonly int _edits;
    private readonly bool _isPrefix;
    private readonly byte[] _rows;

    private Neighbours(Lexicon lexicon, string word, int edits, bool isPrefix)
    {
        (_lexicon, _word, _edits, _isPrefix) = (lexicon, word, edits, isPrefix);
        _rows = new byte[(word.Length + edits + 2) * Width];
        for (var i = 0; i < Width; i++) _rows[i] = (byte)Math.Min(i, byte.MaxValue - 1);
    }

    private int Width => _word.Length + 1;

    /// <param name="prefix">Only words that begin like this.</param>
    public static List<(int Word, int Edits)> Within(Lexicon lexicon, string word, int edits, string prefix = "") =>
        new Neighbours(lexicon, word, edits, isPrefix: false).Walk(prefix);

    /// <summary>Words that begin with something within the edits.</summary>
    public static List<(int Word, int Edits)> BeginningWithin(Lexicon lexicon, string word, int edits) =>
        new Neighbours(lexicon, word, edits, isPrefix: true).Walk("");

    private List<(int Word, int Edits)> Walk(string prefix)
    {
        var found = new List<(int Word, int Edits)>();
        var (start, end) = _lexicon.WithPrefix(prefix);
        var (previous, depth) = (-1, 0);
        for (var at = start; at < end;)
        {
            var word = _lexicon[at];
            depth = previous < 0 ? 0 : Math.Min(depth, word.CommonPrefixLength(_lexicon[previous]));
            previous = at;
            var isNear = true;
            while (isNear && depth < word.Length && !(_isPrefix && Row(depth)[^1] <= _edits)) isNear = AddRow(word, depth++);
            if (!isNear)
            {
                at = _lexicon.EndOfPrefix(word[..depth], at);
                continue;
            }
            if (Row(depth)[^1] <= _edits) found.Add((at, Row(depth)[^1]));
            at++;
        }
        return found;
    }

    private Span<byte> Row(int depth) => _rows.AsSpan(depth * Width, Width);

    /// <summary>False if no word that begins like this one up to the new row can be near.</summary>
    private bool AddRow(ReadOnlySpan<char> word, int depth)
    {
        if (depth > _word.Length + _edits - 1) return false;
        var above = Row(depth);
        var row = Row(depth + 1);
        var least = row[0] = (byte)(depth + 1);
        for (var i = 1; i < row.Length; i++)
        {
            var distance = Math.Min(above[i - 1] + (word[depth] == _word[i - 1] ? 0 : 1), Math.Min(above[i], row[i - 1]) + 1);
            if (depth > 0 && i > 1 && word[depth] == _word[i - 2] && word[depth - 1] == _word[i - 1])
                distance = Math.Min(distance, Row(depth - 1)[i - 2] + 1);
            row[i] = (byte)distance;
            least = Math.Min(least, row[i]);
        }
        return least <= _edits;
    }
}
