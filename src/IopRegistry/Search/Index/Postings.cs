namespace IopRegistry.Search;

/// <summary>
/// For each word the documents that have it, in order, and how much it says there: BM25's term frequency over all
/// fields (BM25F, Robertson and Zaragoza 2009), saturated and in 255 steps. The word's rarity is left to the query,
/// which counts inflections of a word as one. After the words come the vocabulary's merged lists.
/// </summary>
internal sealed class Postings
{
    private const float Saturation = 1.2f;
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly byte[] _impacts;

    public Postings(Corpus corpus, Vocabulary vocabulary)
    {
        var texts = new TextWords(corpus);
        _starts = Starts(texts, corpus.Words.Length);
        _documents = new int[_starts[^1]];
        _impacts = new byte[_starts[^1]];
        Fill(texts);
        var merged = new MergedPostings(this, texts.DocumentCount);
        for (var list = corpus.Words.Length; list < vocabulary.ListCount; list++) merged.Add(vocabulary.WordsOf(list));
        _starts = [.. _starts, .. merged.Ends.Select(end => _documents.Length + end)];
        _documents = [.. _documents, .. merged.Documents];
        _impacts = [.. _impacts, .. merged.Impacts];
    }

    public int CountOf(int word) => CountOf(word, word + 1);

    public ReadOnlySpan<int> Documents(int word) => Documents(word, word + 1);

    /// <summary>In 255ths, beside <see cref="Documents(int)"/>.</summary>
    public ReadOnlySpan<byte> Impacts(int word) => Impacts(word, word + 1);

    /// <summary>Of a range of words, one after the other.</summary>
    public int CountOf(int first, int end) => _starts[end] - _starts[first];

    public ReadOnlySpan<int> Documents(int first, int end) => _documents.AsSpan(_starts[first], CountOf(first, end));

    public ReadOnlySpan<byte> Impacts(int first, int end) => _impacts.AsSpan(_starts[first], CountOf(first, end));

    private static int[] Starts(TextWords texts, int wordCount)
    {
        var starts = new int[wordCount + 1];
        var last = new int[wordCount];
        for (var document = 0; document < texts.DocumentCount; document++)
        {
            foreach (var (word, _) in texts.Of(document))
            {
                if (last[word] == document + 1) continue;
                last[word] = document + 1;
                starts[word + 1]++;
            }
        }
        for (var word = 0; word < wordCount; word++) starts[word + 1] += starts[word];
        return starts;
    }

    private void Fill(TextWords texts)
    {
        var next = _starts[..^1];
        var frequency = new float[next.Length];
        for (var document = 0; document < texts.DocumentCount; document++)
        {
            var words = texts.Of(document);
            foreach (var (word, weight) in words) frequency[word] += weight;
            foreach (var (word, _) in words)
            {
                if (frequency[word] == 0) continue;
                _documents[next[word]] = document;
                _impacts[next[word]++] = Saturated(frequency[word]);
                frequency[word] = 0;
            }
        }
    }

    private static byte Saturated(float frequency) => (byte)Math.Clamp(255 * frequency / (frequency + Saturation), 1, 255);
}
