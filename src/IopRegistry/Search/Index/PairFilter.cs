namespace IopRegistry.Search;

/// <summary>
/// Says in which documents two stems may follow each other, and leaves out nearly all where they do not: a Bloom filter
/// per document over its neighbouring stems, kept bit by bit, so that all documents are asked at once. A phrase of
/// frequent words is thus looked for in few of their texts.
/// </summary>
internal sealed class PairFilter
{
    // 512 bits a document, three for each pair: of pairs that are not there, one in thirty seems to be.
    private const int BitCount = 512;

    private readonly DocumentBits[] _bits;
    private readonly int[] _stemOf;

    public PairFilter(Streams streams, int[] stemOf)
    {
        _stemOf = stemOf;
        _bits = [.. Enumerable.Range(0, BitCount).Select(_ => new DocumentBits(streams.DocumentCount))];
        for (var document = 0; document < streams.DocumentCount; document++)
        {
            var last = Streams.Break;
            foreach (var word in streams.Of(document))
            {
                if (last != Streams.Break && word != Streams.Break) Add(document, Pair(stemOf[last], stemOf[word]));
                last = word;
            }
        }
    }

    /// <summary>The documents that may have a phrase of two words or more.</summary>
    public DocumentBits MayHave(int[][] phrase, DocumentLists lists)
    {
        var stems = Array.ConvertAll(phrase, words => words.Select(word => _stemOf[word]).Distinct().ToArray());
        var candidates = MayHave(stems[0], stems[1], lists);
        for (var place = 2; place < stems.Length; place++) candidates.IntersectWith(MayHave(stems[place - 1], stems[place], lists));
        return candidates;
    }

    private DocumentBits MayHave(int[] ones, int[] others, DocumentLists lists)
    {
        var (found, one) = (lists.Take(), lists.Take());
        foreach (var pair in ones.SelectMany(_ => others, Pair))
        {
            one.UnionWith(_bits[First(pair)]);
            one.IntersectWith(_bits[Second(pair)]);
            one.IntersectWith(_bits[Third(pair)]);
            found.UnionWith(one);
            one.Clear();
        }
        return found;
    }

    private void Add(int document, uint pair)
    {
        _bits[First(pair)].Add(document);
        _bits[Second(pair)].Add(document);
        _bits[Third(pair)].Add(document);
    }

    private static uint First(uint pair) => pair % BitCount;
    private static uint Second(uint pair) => (pair >> 9) % BitCount;
    private static uint Third(uint pair) => (pair >> 18) % BitCount;

    private static uint Pair(int one, int other)
    {
        var hash = ((uint)one * 0x9E3779B1) ^ ((uint)other * 0x85EBCA77 + 0x165667B1);
        hash = (hash ^ (hash >> 15)) * 0xC2B2AE3D;
        return hash ^ (hash >> 13);
    }
}
