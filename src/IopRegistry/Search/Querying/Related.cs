using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>Finds documents with the same rare words in name, theme and summary.</summary>
internal sealed class Related(Characteristics characteristics, Postings postings, Scratch scratch)
{
    public ImmutableArray<ScoredDocument> To(int document, int count)
    {
        foreach (var (words, weight) in characteristics.Of(document)) Add(words, weight);
        return Best(document, count, scratch);
    }

    /// <summary>The best of the matches, the document itself left out.</summary>
    public static ImmutableArray<ScoredDocument> Best(int document, int count, Scratch scratch)
    {
        var others = scratch.Matches.CopyTo(scratch.Lists.Documents).ToArray().Where(d => d != document).ToArray();
        var best = new Ranking(scratch.Score, ranks: null, byRankOnly: false).First(others, count);
        return [.. best.Select(r => new ScoredDocument(r.Document, scratch.Score[r.Document]))];
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
