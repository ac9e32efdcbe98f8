using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>Which other words a word or a run of words also finds. Inflection and accents do not matter.</summary>
public sealed class Synonyms
{
    public static readonly Synonyms None = From([]);

    /// <summary>A term, each word by its keys, and the other ways to say it, each as words.</summary>
    internal sealed record Entry(ImmutableArray<string[]> Words, ImmutableArray<ImmutableArray<string>> Equivalents);

    private readonly FrozenDictionary<string, Entry[]> _byFirstKey;

    private readonly HashSet<string> _known;

    private Synonyms(IReadOnlyCollection<SynonymEntry> rows)
    {
        _byFirstKey = rows.SelectMany(Directions)
            .Where(e => e.Words.Length > 0)
            .SelectMany(e => e.Words[0].Select(key => (key, e)))
            .GroupBy(e => e.key, e => e.e)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        var ways = rows.SelectMany(r => r.Equivalents.Prepend(r.Term)).Select(WordsOf).ToList();
        _known = [.. ways.SelectMany(w => w).SelectMany(WordKeys.Of)];
        Words = [.. ways.SelectMany(w => w).Distinct()];
        Terms = [.. ways.Where(w => w.Length == 1).Select(w => w[0]).Distinct()];
        var folded = new LexiconPairs.Builder();
        for (var term = 0; term < Terms.Length; term++) folded.Add(Folding.Fold(Terms[term]), term);
        FoldedTerms = folded.Build();
    }

    /// <summary>Every word of the table: known words, whether or not a record has them.</summary>
    internal ImmutableArray<string> Words { get; }

    /// <summary>What can be said in one word.</summary>
    internal ImmutableArray<string> Terms { get; }

    /// <summary>Places in <see cref="Terms"/> by their folded form.</summary>
    internal LexiconPairs FoldedTerms { get; }

    /// <summary>The table has the word, in this form or another: it is spelt right though no record has it.</summary>
    internal bool Knows(string word) => WordKeys.Of(word).Any(_known.Contains);

    public static Synonyms From(IEnumerable<SynonymEntry> rows) => new([.. rows]);

    /// <summary>The entries whose term begins at a place in a row of words, each given by its keys; only the longest terms.</summary>
    internal IReadOnlyList<Entry> StartingAt(IReadOnlyList<string[]> words, int at)
    {
        var fitting = words[at]
            .SelectMany(key => _byFirstKey.GetValueOrDefault(key, []))
            .Distinct()
            .Where(e => at + e.Words.Length <= words.Count && e.Words.Select((w, i) => w.Intersect(words[at + i]).Any()).All(meets => meets))
            .ToList();
        return fitting.FindAll(e => e.Words.Length == fitting.Max(f => f.Words.Length));
    }

    private static IEnumerable<Entry> Directions(SynonymEntry row)
    {
        ImmutableArray<ImmutableArray<string>> ways = [WordsOf(row.Term), .. row.Equivalents.Select(WordsOf)];
        var from = row.Direction == SynonymDirection.Both ? ways : ways[..1];
        return from.Select(way => new Entry([.. way.Select(WordKeys.Of)], [.. ways.Where(w => w != way && w.Length > 0)]));
    }

    private static ImmutableArray<string> WordsOf(string term) =>
        [.. Token.In(term).Where(t => t.Parts == 0).Select(t => t.Text)];
}
