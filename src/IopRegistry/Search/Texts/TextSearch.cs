using System.Collections.Immutable;
using IopRegistry.Markdown;

namespace IopRegistry.Search;

/// <summary>Finds pages, disclosed texts and terms of agreements by their words, with the partnerships' own index.</summary>
public sealed class TextSearch
{
    private readonly ImmutableArray<Passage> _passages;
    private readonly ISearchIndex _index;

    internal TextSearch(Registry registry, IEnumerable<RenderedPage> pages)
    {
        _passages = [.. Passages.Of(registry, pages)];
        _index = registry.Engine.Index(
            [.. _passages.Select(passage => new SearchDocument(passage.Heading ?? passage.Title, "", "", passage.Title, passage.Text))],
            Synonyms.From(registry.Rows.Synonyms),
            registry.Rows.Places.SelectMany(place => new[] { place.Name, place.CountyName }));
    }

    /// <summary>Those that have every word, best first, of each kind at most so many; of one page only the passage that says most.</summary>
    /// <param name="guesses">
    /// Whether a word may be taken for a misspelt one. A name that only partnerships have would otherwise be put right into
    /// some word of a page.
    /// </param>
    /// <returns>With what marks the words in them.</returns>
    public (ImmutableArray<Passage> Found, Func<Highlighter> Marks) Find(string q, int ofEach, bool guesses)
    {
        var answer = _index.Search(new IndexRequest { Text = q, Take = _passages.Length, Kinds = guesses ? MatchKinds.All : MatchKinds.All & ~MatchKinds.Fuzzy });
        // A single word is not quite met only where it is a compound that was taken apart.
        if (answer.Completeness != Completeness.All && !IsOneWord(q, answer))
            return ([], answer.Marks);
        return (
        [
            .. answer.Page
                // Small words alone match everything, and score where they stand.
                .Where(found => found.Score > 0)
                .Select(found => _passages[found.Document])
                .DistinctBy(passage => passage.Kind == PassageKind.Page ? passage.PageAddress : passage.Address)
                .GroupBy(passage => passage.Kind)
                .SelectMany(kind => kind.Take(ofEach)),
        ], answer.Marks);
    }

    private static bool IsOneWord(string q, IndexAnswer answer) => answer.Unknown.IsEmpty && !q.Trim().Contains(' ', StringComparison.Ordinal);
}
