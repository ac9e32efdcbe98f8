using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>A stretch of a text. Laid end to end, a text's segments are the text.</summary>
public sealed record Segment(string Text, bool IsMatch);

/// <summary>Marks what a query found in an indexed text. It deals in text only: whoever writes HTML encodes it.</summary>
public sealed class Highlighter
{
    private readonly WordTable _words;
    private readonly HashSet<int> _single;
    private readonly List<int[][]> _phrases;

    internal Highlighter(Vocabulary vocabulary, Query query)
    {
        var clauses = query.Wanted.IsEmpty ? query.Quiet : query.Wanted;
        _words = vocabulary.Words;
        _single =
        [
            .. clauses.SelectMany(c => c.Words).SelectMany(w => vocabulary.WordsOf(w.Word).ToArray()),
            .. clauses.SelectMany(c => c.Ranges).SelectMany(r => Enumerable.Range(r.First, r.End - r.First)),
        ];
        _phrases = [.. clauses.SelectMany(c => c.Phrases).Select(p => p.Phrase)];
    }

    public ImmutableArray<Segment> Mark(string text) => Between(text, 0, text.Length, Matches(text));

    /// <summary>The part of a text with most matches, of at most <paramref name="length"/> characters and the dots around it.</summary>
    public ImmutableArray<Segment> Snippet(string text, int length)
    {
        if (text.Length <= length) return Mark(text);
        var matches = Matches(text);
        var (start, end) = SnippetWindow.Around(matches, text, length);
        return
        [
            .. start > 0 ? new[] { new Segment("… ", false) } : [],
            .. Between(text, start, end, matches),
            .. end < text.Length ? new[] { new Segment(" …", false) } : [],
        ];
    }

    private static ImmutableArray<Segment> Between(string text, int start, int end, List<(int Start, int End)> matches)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        foreach (var match in matches.Where(m => m.Start >= start && m.End <= end))
        {
            if (match.Start > start) segments.Add(new(text[start..match.Start], false));
            segments.Add(new(text[match.Start..match.End], true));
            start = match.End;
        }
        if (start < end) segments.Add(new(text[start..end], false));
        return segments.ToImmutable();
    }

    /// <summary>Without overlaps, in order. No word is copied: a page of results has a thousand.</summary>
    private List<(int Start, int End)> Matches(string text)
    {
        var found = new List<(int Start, int End)>();
        var plain = new List<(int Word, int Start, int End)>();
        var reader = new TokenReader(text);
        while (reader.Next())
        {
            var word = _words.Find(reader.Word);
            if (_single.Contains(word)) found.Add((reader.Start, reader.End));
            if (!reader.IsJoined) plain.Add((word, reader.Start, reader.End));
        }
        foreach (var phrase in _phrases)
        {
            for (var at = 0; at + phrase.Length <= plain.Count; at++)
            {
                if (phrase.Select((place, i) => place.Contains(plain[at + i].Word)).All(fits => fits))
                    found.AddRange(plain.GetRange(at, phrase.Length).Select(word => (word.Start, word.End)));
            }
        }
        return found.Count < 2 ? found : WithoutOverlaps(found);
    }

    private static List<(int Start, int End)> WithoutOverlaps(List<(int Start, int End)> found)
    {
        var kept = new List<(int Start, int End)>();
        foreach (var match in found.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (kept.Count == 0 || match.Start >= kept[^1].End) kept.Add(match);
        }
        return kept;
    }
}
