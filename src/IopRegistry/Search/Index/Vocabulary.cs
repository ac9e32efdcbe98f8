namespace IopRegistry.Search;

/// <summary>All words of the texts, and the ways to reach them: folded, by stem, by part of a compound.</summary>
internal sealed class Vocabulary
{
    /// <summary>Of a part that stands in so many words the postings are kept merged.</summary>
    private const int ManyWords = 32;

    private readonly bool[] _isName;
    private readonly int[] _mergedParts;
    private readonly int[] _mergedLists;
    private readonly int[] _firstByFolded;
    private readonly int[] _stemByBackwards;

    private Vocabulary(WordTable words, Compounds compounds, LexiconPairs folded, LexiconPairs stems, LexiconPairs parts, bool[] isName)
    {
        (Words, Compounds) = (words, compounds);
        (Stems, WordsByStem) = (stems.Lexicon, stems.Lists);
        (Parts, WordsByPart) = (parts.Lexicon, parts.Lists);
        Folded = folded.Lexicon;
        _isName = isName;
        _firstByFolded = [.. Enumerable.Range(0, Folded.Count).Select(form => folded.Lists[form][0]), words.Count];
        var backwards = Enumerable.Range(0, Stems.Count).Select(stem => Reversed(Stems[stem].ToString())).ToArray();
        _stemByBackwards = [.. Enumerable.Range(0, Stems.Count)];
        Array.Sort(backwards, _stemByBackwards, StringComparer.Ordinal);
        Backwards = new(backwards);
        _mergedParts = [.. Enumerable.Range(0, Parts.Count).Where(part => WordsByPart[part].Length >= ManyWords)];
        _mergedLists = [.. _mergedParts.Select((_, list) => words.Count + list)];
    }

    /// <summary>Ordered by their folded form, so that all words with a folded prefix are a range.</summary>
    public WordTable Words { get; }
    public Compounds Compounds { get; }
    public Lexicon Folded { get; }
    public Lexicon Stems { get; }
    public IntLists WordsByStem { get; }
    public Lexicon Parts { get; }
    public IntLists WordsByPart { get; }

    /// <summary>Stems spelt from the end, so that an ending is a range.</summary>
    public Lexicon Backwards { get; }

    /// <summary>Lists of postings: one for each word, and one for each part of many words.</summary>
    public int ListCount => Words.Count + _mergedParts.Length;

    public static Vocabulary From(Corpus corpus, Synonyms synonyms)
    {
        var words = corpus.Words;
        var table = WordTable.From(words);
        var compounds = new Compounds(table, synonyms.Words);
        var folded = new LexiconPairs.Builder();
        var stems = new LexiconPairs.Builder();
        var parts = new LexiconPairs.Builder();
        var partsOf = new string[words.Length][];
        Parallel.For(0, words.Length, word => partsOf[word] = [.. compounds.Parts(words[word]).Select(Folding.Fold).Distinct()]);
        for (var word = 0; word < words.Length; word++)
        {
            folded.Add(Folding.Fold(words[word]), word);
            foreach (var key in WordKeys.Of(words[word])) stems.Add(key, word);
            foreach (var part in partsOf[word]) parts.Add(part, word);
        }
        return new(table, compounds, folded.Build(), stems.Build(), parts.Build(), corpus.IsName);
    }

    public static string Reversed(string key) => string.Create(key.Length, key, (letters, text) =>
    {
        text.CopyTo(letters);
        letters.Reverse();
    });

    /// <summary>The words whose folded form begins like this, from the first to before the end.</summary>
    public (int First, int End) WithPrefix(string folded)
    {
        var (start, end) = Folded.WithPrefix(folded);
        return (_firstByFolded[start], _firstByFolded[end]);
    }

    /// <summary>The words that are the same but for accents.</summary>
    public IEnumerable<int> WithFolded(int form) => Enumerable.Range(_firstByFolded[form], _firstByFolded[form + 1] - _firstByFolded[form]);

    /// <summary>The words with the stem that stands at a place of <see cref="Backwards"/>.</summary>
    public ReadOnlySpan<int> WithBackwards(int place) => WordsByStem[_stemByBackwards[place]];

    /// <summary>The texts write the word with a capital.</summary>
    public bool IsName(string word) => Words.Find(word) is >= 0 and var known && _isName[known];

    /// <summary>The words that share a stem with this one.</summary>
    public ReadOnlySpan<int> SameStem(string key) => Stems.Find(key) is >= 0 and var stem ? WordsByStem[stem] : [];

    /// <summary>The compounds that this stem is a part of: words, or the merged list of them.</summary>
    public ReadOnlySpan<int> WithPart(string key)
    {
        var part = Parts.Find(key);
        if (part < 0) return [];
        var merged = Array.BinarySearch(_mergedParts, part);
        return merged >= 0 ? _mergedLists.AsSpan(merged, 1) : WordsByPart[part];
    }

    /// <summary>The words of a list of postings: itself, or those that were merged in it.</summary>
    public ReadOnlySpan<int> WordsOf(int list) => list < Words.Count ? new[] { list } : WordsByPart[_mergedParts[list - Words.Count]];

    /// <summary>For each word a stem under which its inflections stand, too.</summary>
    public int[] StemOfEach()
    {
        var stemOf = new int[Words.Count];
        for (var stem = 0; stem < Stems.Count; stem++)
        {
            foreach (var word in WordsByStem[stem]) stemOf[word] = stem;
        }
        return stemOf;
    }
}
