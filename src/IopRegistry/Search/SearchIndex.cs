using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>The registry's own index: all in memory, postings and bits.</summary>
public sealed class SearchIndex : ISearchIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly Postings _postings;
    private readonly Streams _streams;
    private readonly PairFilter _pairs;
    private readonly QueryReading _reading;
    private readonly Scratch.Pool _scratch;

    private SearchIndex(Corpus corpus, Synonyms synonyms, IEnumerable<string> places)
    {
        _vocabulary = Vocabulary.From(corpus, synonyms);
        _postings = new(corpus, _vocabulary);
        _streams = corpus.Streams;
        _pairs = new(_streams, _vocabulary.StemOfEach());
        _reading = new(_vocabulary, synonyms, new(places, _vocabulary, _streams), DocumentCount, _postings.CountOf);
        _scratch = new(DocumentCount, corpus.Words.Length);
    }

    public int DocumentCount => _streams.DocumentCount;

    /// <param name="places">Names that are known words though no document may have them.</param>
    public static SearchIndex Build(IReadOnlyList<SearchDocument> documents, Synonyms synonyms, IEnumerable<string>? places = null) =>
        new(Corpus.Read(documents), synonyms, places ?? []);

    public IndexAnswer Search(IndexRequest request)
    {
        var query = _reading.Read(request.Text, request.IsTyping, request.Kinds);
        return _scratch.Use(scratch => Answering.Answer(request, query, Evaluate(query, scratch), scratch, _reading));
    }

    public int[] Ordered(IndexRequest request)
    {
        var query = _reading.Read(request.Text, request.IsTyping, request.Kinds);
        return _scratch.Use(scratch =>
        {
            Evaluate(query, scratch);
            return Answering.Ordered(request, scratch);
        });
    }

    public ImmutableArray<ScoredDocument> Related(int document, int count) =>
        _scratch.Use(scratch => new Related(new(_vocabulary, _streams, _postings.CountOf), _postings, scratch).To(document, count));

    private Completeness Evaluate(Query query, Scratch scratch) =>
        new Evaluation(new(_postings, new PhraseSearch(_postings, _streams, _pairs), scratch), scratch).Run(query);
}
