namespace IopRegistry.Search;

/// <summary>Writes into the scratch how well each document meets one clause.</summary>
internal sealed class ClauseScores(Postings postings, PhraseSearch phrases, Scratch scratch)
{
    // Looking a document up in a list costs some twenty steps; reading the list, one step an entry.
    private const int LookUpCost = 24;

    /// <summary>A closeness of 1, so that the best meeting, 256 × 255, fits 16 bits.</summary>
    private const float Close = 256;

    public const float Step = 1f / (256 * 255);

    private readonly Dictionary<Clause, int> _counts = [];

    /// <summary>At most so many documents meet the clause.</summary>
    public int MostDocuments(Clause clause) =>
        _counts.TryGetValue(clause, out var known) ? known : _counts[clause] = Count(clause);

    private int Count(Clause clause)
    {
        var count = 0L;
        foreach (var (word, _) in clause.Words) count += postings.CountOf(word);
        foreach (var (first, end, _, _) in clause.Ranges) count += postings.CountOf(first, end);
        foreach (var (phrase, _) in clause.Phrases) count += phrases.MostDocuments(phrase);
        return (int)Math.Min(count, scratch.Score.Length);
    }

    /// <summary>Leaves in the scratch what is found and how well; with <paramref name="within"/> only documents of those.</summary>
    public void Write(Clause clause, DocumentBits? within)
    {
        var matches = within is null ? [] : within.CopyTo(scratch.Lists.Documents);
        foreach (var (word, closeness) in clause.Words)
        {
            if (within is not null && (long)matches.Length * LookUpCost < postings.CountOf(word)) LookUp(word, Weight(closeness), matches);
            else Write(word, word + 1, Weight(closeness), within);
        }
        foreach (var (first, end, _, closeness) in clause.Ranges) Write(first, end, Weight(closeness), within);
        foreach (var (phrase, closeness) in clause.Phrases)
        {
            foreach (var (document, impact) in phrases.Find(phrase, within, scratch)) Write(document, Weight(closeness) * impact);
        }
    }

    private static int Weight(float closeness) => Math.Clamp((int)(closeness * Close), 1, (int)Close);

    private void Write(int first, int end, int weight, DocumentBits? within)
    {
        var documents = postings.Documents(first, end);
        var impacts = postings.Impacts(first, end);
        for (var i = 0; i < documents.Length; i++)
        {
            if (within is null || within.Contains(documents[i])) Write(documents[i], weight * impacts[i]);
        }
    }

    private void LookUp(int word, int weight, ReadOnlySpan<int> matches)
    {
        var documents = postings.Documents(word);
        foreach (var match in matches)
        {
            var at = documents.BinarySearch(match);
            if (at >= 0) Write(match, weight * postings.Impacts(word)[at]);
        }
    }

    private void Write(int document, int score)
    {
        ref var best = ref scratch.Best[document];
        if (best == 0) scratch.Found.Add(document);
        if (score > best) best = (ushort)score;
    }
}
