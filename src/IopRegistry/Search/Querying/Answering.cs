namespace IopRegistry.Search;

/// <summary>Makes an answer of the matches and scores that an engine has left in the scratch.</summary>
internal static class Answering
{
    public static IndexAnswer Answer(IndexRequest request, Query query, Completeness completeness, Scratch scratch, QueryReading reading)
    {
        var counts = new FacetFilter(request.Facets, request.Within, scratch.Lists).Apply(scratch.Matches);
        var matches = scratch.Matches.CopyTo(scratch.Lists.Documents);
        var skip = Math.Clamp(request.Skip, 0, matches.Length);
        var ranking = new Ranking(scratch.Score, request.Ranks, request.ByRankOnly);
        var page = ranking.First(matches, (int)Math.Min((long)skip + request.Take, matches.Length));
        return new(
            matches.Length,
            [.. page.Skip(skip).Select(r => new ScoredDocument(r.Document, scratch.Score[r.Document]))],
            counts,
            completeness,
            [.. query.Wanted.Where(c => !c.IsMet).Select(c => c.Token.Text)],
            query.Suggestion)
        {
            Marks = () => reading.Highlighter(query),
        };
    }

    public static int[] Ordered(IndexRequest request, Scratch scratch)
    {
        new FacetFilter(request.Facets, request.Within, scratch.Lists).Narrow(scratch.Matches);
        var matches = scratch.Matches.CopyTo(scratch.Lists.Documents);
        var ranking = new Ranking(scratch.Score, request.Ranks, request.ByRankOnly);
        return Array.ConvertAll(ranking.First(matches, matches.Length), r => r.Document);
    }

    /// <param name="metCount">How many of the wanted clauses each match meets.</param>
    public static Completeness CompletenessOf(Query query, int metCount) =>
        metCount == query.Wanted.Length && !query.IsTakenApart ? Completeness.All
        : metCount * 2 > query.Wanted.Length ? Completeness.Most
        : Completeness.Any;
}
