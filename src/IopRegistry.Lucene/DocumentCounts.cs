using IopRegistry.Search;

namespace IopRegistry.Lucene;

/// <summary>In how many documents each word is: Lucene knows it by field only, and a word may stand in several.</summary>
internal sealed class DocumentCounts
{
    private readonly int[] _counts;
    private readonly int _documentCount;

    public DocumentCounts(Corpus corpus, Vocabulary vocabulary)
    {
        var texts = new TextWords(corpus);
        _documentCount = texts.DocumentCount;
        _counts = new int[vocabulary.ListCount];
        for (var document = 0; document < _documentCount; document++)
        {
            foreach (var word in texts.Of(document).Select(w => w.Word).Distinct()) _counts[word]++;
        }
        for (var list = corpus.Words.Length; list < _counts.Length; list++)
        {
            foreach (var word in vocabulary.WordsOf(list)) _counts[list] += _counts[word];
        }
    }

    public int Of(int list) => _counts[list];

    /// <summary>At most so many documents meet the clause.</summary>
    public int Of(Clause clause)
    {
        var count = clause.Words.Sum(w => (long)Of(w.Word))
            + clause.Ranges.Sum(r => _counts.AsSpan(r.First..r.End).ToArray().Sum(n => (long)n))
            + clause.Phrases.Sum(p => p.Phrase.Min(place => place.Sum(word => (long)Of(word))));
        return (int)Math.Min(count, _documentCount);
    }
}
