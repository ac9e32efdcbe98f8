namespace IopRegistry.Search;

/// <summary>What sets a document apart: its rare words in name, theme and summary.</summary>
internal sealed class Characteristics(Vocabulary vocabulary, Streams streams, Func<int, int> countOf)
{
    private const int MostWords = 16;

    /// <summary>The words that set the document apart but not alone, with their inflections, and how rare they are.</summary>
    public IEnumerable<(int[] Words, float Weight)> Of(int document)
    {
        var whoAndWhere = streams.Of(document)[streams.About(document).Length..].ToArray().ToHashSet();
        return streams.About(document).ToArray()
            .Where(w => w != Streams.Break && !whoAndWhere.Contains(w))
            .Select(w => vocabulary.Words[w].ToString())
            .Where(w => !QuietWords.Contains(w))
            .Select(WordKeys.FoldedThenStemmed)
            .Distinct()
            .Select(key => vocabulary.SameStem(key).ToArray())
            .Select(words => (words, Count: words.Sum(countOf)))
            .Where(w => w.Count > 1)
            .Select(w => (w.words, MathF.Log((float)streams.DocumentCount / w.Count)))
            .Where(w => w.Item2 > 0)
            .OrderByDescending(w => w.Item2)
            .Take(MostWords);
    }
}
