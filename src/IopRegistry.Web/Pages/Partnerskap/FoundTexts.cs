using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Web.Pages.Partnerskap;

/// <summary>What a search found beside partnerships, by sort.</summary>
/// <param name="Marks">Marks the words of the search; null where nothing was found.</param>
public sealed record FoundTexts(ImmutableArray<Passage> Pages, ImmutableArray<Passage> Insight, Highlighter? Marks)
{
    public static readonly FoundTexts None = new([], [], null);

    private const int Most = 4;

    private const int SnippetLength = 220;

    public bool IsEmpty => Pages.IsEmpty && Insight.IsEmpty;

    /// <summary>The filters are about partnerships and do not narrow these.</summary>
    public static FoundTexts Of(Registry registry, Wording words, string q, SearchResult partnerships)
    {
        var guesses = partnerships.Total == 0 || partnerships.Suggestion is not null;
        var (found, marks) = registry.TextsIn(words).Find(q, Most, guesses);
        var byKind = found.ToLookup(passage => passage.Kind);
        return found.IsEmpty ? None : new([.. byKind[PassageKind.Page]], [.. byKind[PassageKind.Insight]], marks());
    }

    public IReadOnlyList<Segment> Heading(Passage passage) => Marks!.Mark(passage.Heading ?? passage.Title);

    public IReadOnlyList<Segment> Snippet(Passage passage) => Marks!.Snippet(passage.Line, SnippetLength);
}
