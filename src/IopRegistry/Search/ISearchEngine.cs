using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>
/// Builds what answers searches over one state of the data. Engines differ in postings, matching and scoring; how a
/// query is understood, the Swedish analysis, facets and results are the same.
/// </summary>
public interface ISearchEngine
{
    /// <summary>As in the configuration, <c>Search:Engine</c>.</summary>
    string Name { get; }

    /// <param name="places">Names that are known words though no document may have them.</param>
    ISearchIndex Index(IReadOnlyList<SearchDocument> documents, Synonyms synonyms, IEnumerable<string> places);

    /// <param name="names">Each name as its folded words; a name is known by its place in the list.</param>
    INameIndex Names(IReadOnlyList<IReadOnlyList<string>> names);
}

/// <summary>
/// Finds documents by their words. Built whole, never changed, safe to ask from many threads, and bounded: no text is
/// wrong and none takes long. A document is known by its place in the list that the index was built from.
/// </summary>
public interface ISearchIndex
{
    int DocumentCount { get; }

    IndexAnswer Search(IndexRequest request);

    /// <summary>All matches in order, for downloads; Skip and Take do not count.</summary>
    int[] Ordered(IndexRequest request);

    /// <summary>The documents most about the same thing, whoever runs them and wherever, best first.</summary>
    ImmutableArray<ScoredDocument> Related(int document, int count);
}

/// <summary>Finds names by the beginning of a word. As safe to ask as <see cref="ISearchIndex"/>.</summary>
public interface INameIndex
{
    IEnumerable<int> Beginning(string foldedWord);

    /// <summary>Names with a word whose beginning is one edit away.</summary>
    IEnumerable<int> BeginningNear(string foldedWord);
}
