namespace IopRegistry.Search;

/// <summary>
/// Says of two stems and a document that they do not follow each other there, or that they may: a Bloom filter per
/// document over its neighbouring stems. A phrase of frequent words is thus looked for in few of their texts.
/// </summary>
internal sealed class PairFilter
{
    // 512 bits a document, two for each pair: of a hundred pairs some tenth that are not there seem to be.
    private const int WordsEach = 8;

    private readonly ulong[] _bits;
    private readonly int[] _stemOf;

    public PairFilter(Streams streams, int[] stemOf)
    {
        _stemOf = stemOf;
        _bits = new ulong[streams.DocumentCount * WordsEach];
        for (var document = 0; document < streams.DocumentCount; document++)
        {
            var bits = Of(document);
            var last = Streams.Break;
            foreach (var word in streams.Of(document))
            {
                if (last != Streams.Break && word != Streams.Break) Add(bits, Pair(stemOf[last], stemOf[word]));
                last = word;
            }
        }
    }

    /// <summary>For each two neighbouring places of a phrase the pairs of stems that will do.</summary>
    public uint[][] Pairs(int[][] phrase)
    {
        var stems = Array.ConvertAll(phrase, words => words.Select(word => _stemOf[word]).Distinct().ToArray());
        return [.. stems.Zip(stems.Skip(1), (ones, others) => ones.SelectMany(_ => others, Pair).ToArray())];
    }

    public bool MayHave(int document, uint[][] pairs)
    {
        var bits = Of(document);
        foreach (var any in pairs)
        {
            var hasOne = false;
            foreach (var pair in any) hasOne |= Has(bits, pair & 511) && Has(bits, pair >> 23);
            if (!hasOne) return false;
        }
        return true;
    }

    private Span<ulong> Of(int document) => _bits.AsSpan(document * WordsEach, WordsEach);

    private static void Add(Span<ulong> bits, uint pair)
    {
        bits[(int)(pair & 511) >> 6] |= 1UL << (int)pair;
        bits[(int)(pair >> 23) >> 6] |= 1UL << (int)(pair >> 23);
    }

    private static bool Has(ReadOnlySpan<ulong> bits, uint bit) => (bits[(int)bit >> 6] & (1UL << (int)bit)) != 0;

    private static uint Pair(int one, int other)
    {
        var hash = ((uint)one * 0x9E3779B1) ^ ((uint)other * 0x85EBCA77 + 0x165667B1);
        hash = (hash ^ (hash >> 15)) * 0xC2B2AE3D;
        return hash ^ (hash >> 13);
    }
}
