namespace IopRegistry.Search;

/// <summary>Writes into the scratch how well each document meets one clause.</summary>
internal sealed class ClauseScores(Postings postings, PhraseSearch phrases, Scratch scratch)
{
    // Looking a document up in a list costs some twenty steps; reading the list, one step an entry.
    private const int LookUpCost = 24;
    private const float Step = 1f / 255;

    private readonly Dictionary<Clause, int> _counts = [];

    /// <summary>At most so many documents meet the clause.</summary>
    public int MostDocuments(Clause clause) =>
        _counts.TryGetValue(clause, out var known) ? known : _counts[clause] = Count(clause);

    private int Count(Clause clause)
    {
        var count = 0L;
        foreach (var (word, _) in clause.Words) count += postings.CountOf(word);
        foreach (var (phrase, _) in clause.Phrases) count += phrases.MostDocuments(phrase);
        return (int)Math.Min(count, scratch.Score.Length);
    }

    /// <summary>Scores every document, or with <paramref name="withinMatches"/> only those that are matches already.</summary>
    /// <returns>How many documents are now touched.</returns>
    public int Write(Clause clause, bool withinMatches)
    {
        var touched = 0;
        foreach (var (word, closeness) in clause.Words)
        {
            var documents = postings.Documents(word);
            touched = !withinMatches ? WriteAll(word, closeness, touched)
                : (long)scratch.MatchCount * LookUpCost < documents.Length ? LookUp(word, closeness, touched)
                : WriteWithin(word, closeness, touched);
        }
        foreach (var (phrase, closeness) in clause.Phrases)
        {
            phrases.Find(phrase, (document, impact) =>
            {
                if (!withinMatches || scratch.Met[document] > 0) Write(document, closeness * impact * Step, ref touched);
            });
        }
        return touched;
    }

    private int WriteAll(int word, float closeness, int touched)
    {
        var documents = postings.Documents(word);
        var impacts = postings.Impacts(word);
        for (var i = 0; i < documents.Length; i++) Write(documents[i], closeness * impacts[i] * Step, ref touched);
        return touched;
    }

    private int WriteWithin(int word, float closeness, int touched)
    {
        var documents = postings.Documents(word);
        var impacts = postings.Impacts(word);
        for (var i = 0; i < documents.Length; i++)
        {
            if (scratch.Met[documents[i]] > 0) Write(documents[i], closeness * impacts[i] * Step, ref touched);
        }
        return touched;
    }

    private int LookUp(int word, float closeness, int touched)
    {
        var documents = postings.Documents(word);
        foreach (var match in scratch.MatchSpan)
        {
            var at = documents.BinarySearch(match);
            if (at >= 0) Write(match, closeness * postings.Impacts(word)[at] * Step, ref touched);
        }
        return touched;
    }

    private void Write(int document, float score, ref int touched)
    {
        ref var best = ref scratch.Clause[document];
        if (best == 0) scratch.Touched[touched++] = document;
        if (score > best) best = score;
    }
}
