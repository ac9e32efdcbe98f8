using IopRegistry.Search;

namespace IopRegistry.Lucene;

/// <summary>Lucene.Net's postings, matching and scoring under the registry's own understanding of queries.</summary>
public sealed class LuceneEngine : ISearchEngine
{
    public string Name => "Lucene";

    public ISearchIndex Index(IReadOnlyList<SearchDocument> documents, Synonyms synonyms, IEnumerable<string> places) =>
        new LuceneIndex(documents, synonyms, places);

    public INameIndex Names(IReadOnlyList<IReadOnlyList<string>> names) => new LuceneNames(names);
}
