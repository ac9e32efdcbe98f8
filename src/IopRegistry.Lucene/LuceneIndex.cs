using System.Collections.Immutable;
using IopRegistry.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Field = IopRegistry.Search.Field;
using Query = IopRegistry.Search.Query;

namespace IopRegistry.Lucene;

/// <summary>
/// One Lucene index over one state of the data: written whole, merged to one segment, opened once. It is swapped with
/// the registry that holds it, which is what a searcher manager is for elsewhere.
/// </summary>
internal sealed class LuceneIndex : ISearchIndex
{
    private readonly Characteristics _characteristics;
    private readonly QueryReading _reading;
    private readonly ClauseQueries _queries;
    private readonly IndexSearcher _searcher;
    private readonly IndexFolder _folder;
    private readonly Scratch.Pool _scratch;

    public LuceneIndex(IReadOnlyList<SearchDocument> documents, Synonyms synonyms, IEnumerable<string> places)
    {
        DocumentCount = documents.Count;
        var corpus = Corpus.Read(documents);
        var vocabulary = Vocabulary.From(corpus, synonyms);
        var terms = new IndexTerms(vocabulary);
        _folder = IndexFolder.Of([.. documents.Select(DocumentOf)], new SwedishAnalyzer(terms));
        _searcher = new IndexSearcher(DirectoryReader.Open(_folder.Directory)) { Similarity = new FieldSimilarity() };
        var counts = new DocumentCounts(corpus, vocabulary);
        _reading = new(vocabulary, synonyms, new(places, vocabulary, corpus.Streams), DocumentCount, counts.Of);
        _queries = new(terms, counts, DocumentCount);
        _characteristics = new(vocabulary, corpus.Streams, counts.Of);
        _scratch = new(DocumentCount, wordCount: 0);
    }

    public int DocumentCount { get; }

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

    public ImmutableArray<ScoredDocument> Related(int document, int count) => _scratch.Use(scratch =>
    {
        _searcher.Search(_queries.AnyOf(_characteristics.Of(document)), new MatchCollector(scratch));
        return IopRegistry.Search.Related.Best(document, count, scratch);
    });

    private static Document DocumentOf(SearchDocument texts)
    {
        var document = new Document();
        foreach (var field in Enum.GetValues<Field>()) document.Add(new TextField(field.ToString(), texts[field], global::Lucene.Net.Documents.Field.Store.NO));
        return document;
    }

    /// <summary>All that is wanted; where no document has it, as much of it as any has.</summary>
    private Completeness Evaluate(Query query, Scratch scratch)
    {
        var met = query.Wanted.Count(clause => clause.IsMet);
        if (query.Wanted.IsEmpty) _searcher.Search(_queries.Of(query, least: 0), new MatchCollector(scratch));
        for (; met > 0; met--)
        {
            _searcher.Search(_queries.Of(query, met), new MatchCollector(scratch));
            if (scratch.Matches.Count() > 0) break;
        }
        return Answering.CompletenessOf(query, met);
    }
}
