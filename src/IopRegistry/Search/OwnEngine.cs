namespace IopRegistry.Search;

/// <summary>The registry's own index, in memory.</summary>
public sealed class OwnEngine : ISearchEngine
{
    public string Name => "Own";

    public ISearchIndex Index(IReadOnlyList<SearchDocument> documents, Synonyms synonyms, IEnumerable<string> places) =>
        SearchIndex.Build(documents, synonyms, places);

    public INameIndex Names(IReadOnlyList<IReadOnlyList<string>> names) => new NameIndex(names);
}
