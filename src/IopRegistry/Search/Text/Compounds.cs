using System.Buffers;

namespace IopRegistry.Search;

/// <summary>
/// Splits compounds into the words they are made of, by the words that are known: those of the indexed texts and of
/// the synonym table. "språkträningen" gives språk and träning.
/// </summary>
/// <remarks>
/// The last part must be a known word in some inflection, and so must the first, with a linking letter
/// (stad-s-mission, kvinn-o-jour, familj-e-hem) or without. A first part that is not a word of its own (pingst) is
/// learned when it stands before two known words.
/// </remarks>
internal sealed class Compounds
{
    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouyåäöé");
    private const int ShortestHead = 3;
    private const int ShortestTail = 4;

    private readonly HashSet<string> _words;
    private readonly HashSet<string> _heads = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _heardHeads;

    public Compounds(IReadOnlyCollection<string> words)
    {
        _words = [.. words.Where(w => w.Length >= ShortestHead && w.All(char.IsLetter) && !QuietWords.IsSmall(w)).Select(SwedishStemmer.Stem).Where(IsPart)];
        _stems = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _heardHeads = _heads.GetAlternateLookup<ReadOnlySpan<char>>();
        LearnHeads(words);
    }

    /// <summary>The stems of all parts, parts of parts among them; empty for a word that is no compound.</summary>
    public IReadOnlyList<string> Parts(string word)
    {
        var parts = new List<string>();
        Split(word, parts);
        return parts;
    }

    private void Split(ReadOnlySpan<char> word, List<string> parts)
    {
        var at = BestSplit(word);
        if (at == 0) return;
        var head = HeadLength(word[..at]);
        var tail = word[at..];
        parts.Add(word[..head].ToString());
        parts.Add(tail[..SwedishStemmer.StemLength(tail)].ToString());
        Split(word[..head], parts);
        Split(tail, parts);
    }

    /// <summary>Where the last part begins; 0 if nowhere. The split whose shorter part is longest is the likeliest.</summary>
    private int BestSplit(ReadOnlySpan<char> word)
    {
        var (best, bestLength) = (0, 0);
        for (var at = ShortestHead; at <= word.Length - ShortestTail; at++)
        {
            var shorter = Math.Min(at, word.Length - at);
            if (shorter > bestLength && IsTail(word[at..]) && HeadLength(word[..at]) > 0) (best, bestLength) = (at, shorter);
        }
        return best;
    }

    private bool IsTail(ReadOnlySpan<char> tail)
    {
        var stem = SwedishStemmer.StemLength(tail);
        return stem >= ShortestHead && _stems.Contains(tail[..stem]);
    }

    /// <summary>The length of a first part without its linking letter; 0 if it is none.</summary>
    private int HeadLength(ReadOnlySpan<char> head)
    {
        if (IsKnownHead(head)) return head.Length;
        return head.Length > ShortestHead && head[^1] is 's' or 'o' or 'u' or 'e' or 'a' && IsKnownHead(head[..^1])
            ? head.Length - 1
            : 0;
    }

    private bool IsKnownHead(ReadOnlySpan<char> head) => _stems.Contains(head) || _heardHeads.Contains(head);

    private void LearnHeads(IReadOnlyCollection<string> words)
    {
        var tailsByHead = new Dictionary<string, HashSet<string>>();
        foreach (var word in words)
        {
            for (var at = ShortestTail; at <= word.Length - ShortestTail - 1; at++)
            {
                if (!IsTail(word.AsSpan(at)) || HeadLength(word.AsSpan(0, at)) > 0) continue;
                var tails = tailsByHead.TryGetValue(word[..at], out var known) ? known : tailsByHead[word[..at]] = [];
                tails.Add(SwedishStemmer.Stem(word[at..]));
            }
        }
        _heads.UnionWith(tailsByHead.Where(h => h.Value.Count > 1 && IsPart(h.Key)).Select(h => h.Key));
    }

    private static bool IsPart(string stem) => stem.Length >= ShortestHead && stem.AsSpan().ContainsAny(s_vowels);
}
