using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>Finds documents with the same rare words in name, theme and summary.</summary>
internal sealed class Related(Vocabulary vocabulary, Postings postings, Streams streams, Scratch scratch)
{
    private const int MostWords = 16;

    public ImmutableArray<ScoredDocument> To(int document, int count)
    {
        foreach (var (words, weight) in Characteristic(document)) Add(words, weight);
        var others = scratch.Matches.CopyTo(scratch.Lists.Documents).ToArray().Where(d => d != document).ToArray();
        var best = new Ranking(scratch.Score, ranks: null, byRankOnly: false).First(others, count);
        return [.. best.Select(r => new ScoredDocument(r.Document, scratch.Score[r.Document]))];
    }

    /// <summary>The words that set the document apart but not alone, with their inflections, and how rare they are.</summary>
    private IEnumerable<(int[] Words, float Weight)> Characteristic(int document)
    {
        var whoAndWhere = streams.Of(document)[streams.About(document).Length..].ToArray().ToHashSet();
        return streams.About(document).ToArray()
            .Where(w => w != Streams.Break && !whoAndWhere.Contains(w))
            .Select(w => vocabulary.Words[w].ToString())
            .Where(w => !QuietWords.Contains(w))
            .Select(WordKeys.FoldedThenStemmed)
            .Distinct()
            .Select(key => vocabulary.SameStem(key).ToArray())
            .Select(words => (words, Count: words.Sum(postings.CountOf)))
            .Where(w => w.Count > 1)
            .Select(w => (w.words, MathF.Log((float)streams.DocumentCount / w.Count)))
            .Where(w => w.Item2 > 0)
            .OrderByDescending(w => w.Item2)
            .Take(MostWords);
    }

    private void Add(int[] words, float weight)
    {
        foreach (var word in words)
        {
            var documents = postings.Documents(word);
            var impacts = postings.Impacts(word);
            for (var i = 0; i < documents.Length; i++)
            {
                var before = scratch.Matches.Contains(documents[i]) ? scratch.Score[documents[i]] : 0;
                scratch.Matches.Add(documents[i]);
                scratch.Score[documents[i]] = before + weight * impacts[i];
            }
        }
    }
}
