using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>Finds documents by their words. Built whole, never changed, and safe to ask from many threads.</summary>
public sealed class SearchIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly Postings _postings;
    private readonly Streams _streams;
    private readonly PairFilter _pairs;
    private readonly Synonyms _synonyms;
    private readonly PlaceWords _places;
    private readonly Scratch.Pool _scratch;

    private SearchIndex(Corpus corpus, Synonyms synonyms, IEnumerable<string> places)
    {
        _vocabulary = Vocabulary.From(corpus, synonyms);
        _postings = new(corpus, _vocabulary);
        _streams = corpus.Streams;
        _pairs = new(_streams, _vocabulary.StemOfEach());
        _synonyms = synonyms;
        _places = new(places, _vocabulary, _streams);
        _scratch = new(_streams.DocumentCount, corpus.Words.Length);
    }

    public int DocumentCount => _streams.DocumentCount;

    /// <summary>A document is known by its place in the list from here on.</summary>
    /// <param name="places">Names that are known words though no document may have them.</param>
    public static SearchIndex Build(IReadOnlyList<SearchDocument> documents, Synonyms synonyms, IEnumerable<string>? places = null) =>
        new(Corpus.Read(documents), synonyms, places ?? []);

    public IndexAnswer Search(IndexRequest request)
    {
        var query = Read(request.Text, request.IsTyping, request.Kinds);
        return _scratch.Use(scratch => Search(request, query, scratch));
    }

    /// <summary>All matches in order, for downloads; Skip and Take do not count.</summary>
    public int[] Ordered(IndexRequest request)
    {
        var query = Read(request.Text, request.IsTyping, request.Kinds);
        return _scratch.Use(scratch =>
        {
            Evaluate(query, scratch);
            new FacetFilter(request.Facets, request.Within, scratch.Lists).Narrow(scratch.Matches);
            var matches = scratch.Matches.CopyTo(scratch.Lists.Documents);
            var ranking = new Ranking(scratch.Score, request.Ranks, request.ByRankOnly);
            return Array.ConvertAll(ranking.First(matches, matches.Length), r => r.Document);
        });
    }

    /// <summary>Shows a query's words in the texts of what it found.</summary>
    public Highlighter Highlighter(string text, bool isTyping = false) =>
        new(_vocabulary, Read(text, isTyping, MatchKinds.All));

    /// <summary>The documents most about the same thing, whoever runs them and wherever, best first.</summary>
    public ImmutableArray<ScoredDocument> Related(int document, int count) =>
        _scratch.Use(scratch => new Related(_vocabulary, _postings, _streams, scratch).To(document, count));

    private IndexAnswer Search(IndexRequest request, Query query, Scratch scratch)
    {
        var completeness = Evaluate(query, scratch);
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
            query.Suggestion);
    }

    private Completeness Evaluate(Query query, Scratch scratch)
    {
        var phrases = new PhraseSearch(_postings, _streams, _pairs);
        return new Evaluation(new(_postings, phrases, scratch), scratch).Run(query);
    }

    private Query Read(string text, bool isTyping, MatchKinds kinds)
    {
        var expansion = new WordExpansion(_vocabulary, _postings, DocumentCount, _synonyms, _places, kinds);
        return new QueryBuilder(_vocabulary, _synonyms, _places, expansion, kinds).Build(QueryText.Read(text), isTyping);
    }
}
