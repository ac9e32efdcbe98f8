namespace IopRegistry.Search;

/// <summary>Leaves in the scratch which documents match a query, and their scores.</summary>
internal sealed class Evaluation(ClauseScores clauses, Scratch scratch)
{
    private int DocumentCount => scratch.Score.Length;

    public Completeness Run(Query query)
    {
        var met = query.Wanted.Where(c => c.IsMet).OrderBy(clauses.MostDocuments).ToList();
        var metCount = met.Count;
        if (query.Wanted.IsEmpty) TakeEverything(touch: !query.IsEmpty);
        else if (met.Count == 0 || !TryAll(met)) metCount = TakeFullest(met);
        foreach (var clause in query.Quiet) Raise(clause);
        foreach (var clause in query.Excluded) Remove(clause);
        scratch.OrderMatches();
        return metCount == query.Wanted.Length && !query.IsTakenApart ? Completeness.All
            : metCount * 2 > query.Wanted.Length ? Completeness.Most
            : Completeness.Any;
    }

    private void TakeEverything(bool touch)
    {
        for (var document = 0; document < DocumentCount; document++) scratch.Matches[document] = document;
        scratch.MatchCount = DocumentCount;
        if (!touch) return;
        scratch.Matches.CopyTo(scratch.Seen.AsSpan());
        scratch.SeenCount = DocumentCount;
        scratch.Met.AsSpan().Fill(1);
    }

    /// <summary>The rarest clause gives the candidates, each further one sifts them.</summary>
    private bool TryAll(List<Clause> wanted)
    {
        var first = TakeEach(wanted[0]);
        scratch.Seen.AsSpan(0, first).CopyTo(scratch.Matches);
        scratch.MatchCount = first;
        foreach (var clause in wanted.Skip(1))
        {
            Sift(clause);
            if (scratch.MatchCount == 0) break;
        }
        if (scratch.MatchCount > 0) return true;
        scratch.Clear();
        return false;
    }

    private void Sift(Clause clause)
    {
        var touched = clauses.Write(clause, withinMatches: true);
        var rarity = Rarity(clause);
        var kept = 0;
        foreach (var document in scratch.MatchSpan)
        {
            if (scratch.Clause[document] > 0) scratch.Matches[kept++] = document;
            else scratch.Met[document] = 0;
        }
        scratch.MatchCount = kept;
        AddScores(touched, rarity);
    }

    /// <summary>The documents that meet most clauses, where none meets all.</summary>
    private int TakeFullest(List<Clause> wanted)
    {
        foreach (var clause in wanted) TakeEach(clause);
        var fullest = 0;
        foreach (var document in scratch.Seen.AsSpan(0, scratch.SeenCount)) fullest = Math.Max(fullest, scratch.Met[document]);
        foreach (var document in scratch.Seen.AsSpan(0, scratch.SeenCount))
        {
            if (scratch.Met[document] == fullest) scratch.Matches[scratch.MatchCount++] = document;
            else scratch.Met[document] = 0;
        }
        return fullest;
    }

    private int TakeEach(Clause clause)
    {
        var touched = clauses.Write(clause, withinMatches: false);
        foreach (var document in scratch.Touched.AsSpan(0, touched))
        {
            if (scratch.Met[document]++ == 0) scratch.Seen[scratch.SeenCount++] = document;
        }
        AddScores(touched, Rarity(clause));
        return touched;
    }

    private void Raise(Clause clause) => AddScores(clauses.Write(clause, withinMatches: true), Rarity(clause));

    private void Remove(Clause clause)
    {
        var touched = clauses.Write(clause, withinMatches: true);
        var kept = 0;
        foreach (var document in scratch.MatchSpan)
        {
            if (scratch.Clause[document] == 0) scratch.Matches[kept++] = document;
            else scratch.Met[document] = 0;
        }
        scratch.MatchCount = kept;
        AddScores(touched, rarity: 0);
    }

    private void AddScores(int touched, float rarity)
    {
        foreach (var document in scratch.Touched.AsSpan(0, touched))
        {
            scratch.Score[document] += rarity * scratch.Clause[document];
            scratch.Clause[document] = 0;
        }
    }

    /// <summary>BM25's inverse document frequency, of the word in all its inflections taken together.</summary>
    private float Rarity(Clause clause)
    {
        var count = clauses.MostDocuments(clause);
        return MathF.Log(1 + (DocumentCount - count + 0.5f) / (count + 0.5f));
    }
}
