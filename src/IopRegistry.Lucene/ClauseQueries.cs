using IopRegistry.Search;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;
using LuceneTerm = Lucene.Net.Index.Term;
using Query = IopRegistry.Search.Query;

namespace IopRegistry.Lucene;

/// <summary>Says in Lucene's queries what an understood query wants.</summary>
internal sealed class ClauseQueries(IndexTerms terms, DocumentCounts counts, int documentCount)
{
    /// <param name="least">How many of the wanted clauses a document must meet.</param>
    public LuceneQuery Of(Query query, int least)
    {
        var all = new BooleanQuery(disableCoord: true);
        if (query.Wanted.IsEmpty) all.Add(new MatchAllDocsQuery { Boost = 0 }, Occur.MUST);
        else all.Add(Some(query.Wanted, least), Occur.MUST);
        foreach (var clause in query.Quiet.Where(c => c.IsMet)) all.Add(Of(clause), Occur.SHOULD);
        foreach (var clause in query.Excluded.Where(c => c.IsMet)) all.Add(Of(clause), Occur.MUST_NOT);
        return all;
    }

    /// <summary>Documents with any of the words, the more and rarer the better.</summary>
    public LuceneQuery AnyOf(IEnumerable<(int[] Words, float Weight)> characteristics)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var (words, weight) in characteristics)
        {
            var inflections = new DisjunctionMaxQuery(0) { Boost = weight };
            foreach (var word in words) inflections.Add(Word(word, closeness: 1));
            any.Add(inflections, Occur.SHOULD);
        }
        return any;
    }

    private BooleanQuery Some(IEnumerable<Clause> wanted, int least)
    {
        var some = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = least };
        foreach (var clause in wanted.Where(c => c.IsMet)) some.Add(Of(clause), Occur.SHOULD);
        return some;
    }

    /// <summary>The best of the ways to meet it, by the rarity of all of them together.</summary>
    private DisjunctionMaxQuery Of(Clause clause)
    {
        var ways = new DisjunctionMaxQuery(0) { Boost = Rarity.Of(counts.Of(clause), documentCount) };
        foreach (var word in clause.Words.GroupBy(w => w.Word, w => w.Closeness)) ways.Add(Word(word.Key, word.Max()));
        foreach (var range in clause.Ranges) ways.Add(InAnyField(field => new PrefixQuery(new(field, IndexTerms.Folded(range.Prefix))), range.Closeness));
        foreach (var (phrase, closeness) in clause.Phrases) ways.Add(InAnyField(field => Phrase(field, phrase), closeness));
        return ways;
    }

    private BooleanQuery Word(int word, float closeness) => InAnyField(field => new TermQuery(new(field, terms.Of(word))), closeness);

    private MultiPhraseQuery Phrase(string field, int[][] phrase)
    {
        var query = new MultiPhraseQuery();
        foreach (var place in phrase) query.Add(Array.ConvertAll(place, word => new LuceneTerm(field, terms.Of(word))));
        return query;
    }

    private static BooleanQuery InAnyField(Func<string, LuceneQuery> query, float closeness)
    {
        var any = new BooleanQuery(disableCoord: true) { Boost = closeness };
        foreach (var field in Enum.GetValues<Field>())
        {
            var one = query(field.ToString());
            one.Boost = IopRegistry.Search.Fields.Weight(field);
            any.Add(one, Occur.SHOULD);
        }
        return any;
    }
}
