namespace IopRegistry.Search;

/// <summary>Leaves in the scratch which documents match a query, and their scores.</summary>
internal sealed class Evaluation(ClauseScores clauses, Scratch scratch)
{
    public Completeness Run(Query query)
    {
        var met = query.Wanted.Where(c => c.IsMet).OrderBy(clauses.MostDocuments).ToList();
        var metCount = met.Count;
        if (query.Wanted.IsEmpty) TakeEverything();
        else if (met.Count == 0 || !TryAll(met)) metCount = TakeFullest(met);
        foreach (var clause in query.Quiet) Raise(clause);
        foreach (var clause in query.Excluded) Remove(clause);
        return Answering.CompletenessOf(query, metCount);
    }

    private void TakeEverything()
    {
        scratch.Matches.Fill();
        scratch.Score.AsSpan().Clear();
    }

    /// <summary>The rarest clause gives the candidates, each further one sifts them.</summary>
    private bool TryAll(List<Clause> wanted)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            clauses.Write(wanted[i], i == 0 ? null : scratch.Matches);
            var rarity = RarityOf(wanted[i]);
            foreach (var document in Found())
            {
                var score = rarity * TakeBest(document);
                scratch.Score[document] = i == 0 ? score : scratch.Score[document] + score;
            }
            (scratch.Matches, scratch.Found) = (scratch.Found, scratch.Matches);
            scratch.Found.Clear();
        }
        return scratch.Matches.Count() > 0;
    }

    /// <summary>The documents that meet most clauses, where none meets all.</summary>
    private int TakeFullest(List<Clause> wanted)
    {
        var seen = scratch.Lists.Take();
        foreach (var clause in wanted)
        {
            clauses.Write(clause, within: null);
            var rarity = RarityOf(clause);
            foreach (var document in Found())
            {
                var score = rarity * TakeBest(document);
                scratch.Score[document] = scratch.Met[document]++ == 0 ? score : scratch.Score[document] + score;
            }
            seen.UnionWith(scratch.Found);
            scratch.Found.Clear();
        }
        return KeepFullest(seen.CopyTo(scratch.Lists.Documents));
    }

    private int KeepFullest(ReadOnlySpan<int> seen)
    {
        var fullest = 0;
        foreach (var document in seen) fullest = Math.Max(fullest, scratch.Met[document]);
        foreach (var document in seen)
        {
            if (scratch.Met[document] == fullest) scratch.Matches.Add(document);
            scratch.Met[document] = 0;
        }
        return fullest;
    }

    private void Raise(Clause clause)
    {
        clauses.Write(clause, scratch.Matches);
        var rarity = RarityOf(clause);
        foreach (var document in Found()) scratch.Score[document] += rarity * TakeBest(document);
        scratch.Found.Clear();
    }

    private void Remove(Clause clause)
    {
        clauses.Write(clause, scratch.Matches);
        foreach (var document in Found()) TakeBest(document);
        scratch.Matches.ExceptWith(scratch.Found);
        scratch.Found.Clear();
    }

    private Span<int> Found() => scratch.Found.CopyTo(scratch.Lists.Documents);

    private float TakeBest(int document)
    {
        var best = scratch.Best[document] * ClauseScores.Step;
        scratch.Best[document] = 0;
        return best;
    }

    private float RarityOf(Clause clause) => Rarity.Of(clauses.MostDocuments(clause), scratch.Score.Length);
}
