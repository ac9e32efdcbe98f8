using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <param name="Kind">What the label names, such as a place; suggestions are grouped by it.</param>
/// <param name="Weight">Among equally good ones the heaviest comes first.</param>
public sealed record SuggestionEntry(string Label, string Kind, string Id, int Weight);

public sealed record SuggestionGroup(string Kind, ImmutableArray<SuggestionEntry> Entries);

/// <summary>Names that somebody may be about to type: every word typed begins a word of the label.</summary>
public sealed class Suggestions
{
    // With three letters or fewer almost anything is one edit away.
    private const int ShortestMisspelt = 4;

    private readonly ImmutableArray<SuggestionEntry> _entries;
    private readonly ImmutableArray<string> _folded;
    private readonly INameIndex _names;

    private Suggestions(ImmutableArray<SuggestionEntry> entries, ISearchEngine engine)
    {
        _entries = entries;
        ImmutableArray<List<string>> words = [.. entries.Select(e => Words(e.Label, int.MaxValue))];
        _folded = [.. words.Select(w => string.Join(' ', w))];
        _names = engine.Names(words);
    }

    public static Suggestions Build(IEnumerable<SuggestionEntry> entries, ISearchEngine engine) => new([.. entries], engine);

    /// <summary>At most <paramref name="count"/> in all, each kind with its share as far as it has any, the best kind first.</summary>
    public ImmutableArray<SuggestionGroup> Find(string text, int count)
    {
        var bounded = text.Length > QueryText.LongestText ? text[..QueryText.LongestText] : text;
        var words = Words(bounded, QueryText.MostWords);
        if (words.Count == 0) return [];
        var found = words.Select(Beginning).Aggregate((all, next) => { all.IntersectWith(next); return all; });
        var typed = string.Join(' ', words);
        var kinds = found
            .OrderByDescending(i => _folded[i] == typed)
            .ThenByDescending(i => _entries[i].Weight > 0)
            .ThenByDescending(i => _folded[i].StartsWith(typed, StringComparison.Ordinal))
            .ThenByDescending(i => _entries[i].Weight)
            .ThenBy(i => _entries[i].Label, StringComparer.Ordinal)
            .Select((i, place) => (Entry: _entries[i], place))
            .GroupBy(e => e.Entry.Kind)
            .ToList();
        // Turn by turn: the best of each kind, then the second best, until there are enough; what leads to nothing comes last.
        return
        [
            .. kinds.SelectMany(k => k.Select((e, turn) => (e.Entry, e.place, turn)))
                .OrderBy(e => e.Entry.Weight == 0 && e.place > 0).ThenBy(e => e.turn).ThenBy(e => e.place).Take(count)
                .OrderBy(e => e.place).GroupBy(e => e.Entry.Kind)
                .Select(k => new SuggestionGroup(k.Key, [.. k.Select(e => e.Entry)])),
        ];
    }

    private HashSet<int> Beginning(string word)
    {
        var found = _names.Beginning(word).ToHashSet();
        return found.Count > 0 || word.Length < ShortestMisspelt ? found : [.. _names.BeginningNear(word)];
    }

    private static List<string> Words(string text, int most) =>
        [.. Token.In(text).Where(t => t.Parts == 0).Take(most).Select(t => Folding.Fold(t.Text))];
}
