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
    private const int ShortestHead = 3;
    private const int ShortestTail = 4;
    private const int ShortestLearned = 4;

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouyåäöé");

    private readonly HashSet<string> _learnedHeads = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words, _stems, _heads;

    public Compounds(IReadOnlyCollection<string> words)
    {
        var known = words.Where(w => w.Length >= ShortestHead && w.All(char.IsLetter) && !QuietWords.IsSmall(w)).ToHashSet();
        _words = known.GetAlternateLookup<ReadOnlySpan<char>>();
        _stems = known.Select(Stem).Where(IsPart).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
        _heads = _learnedHeads.GetAlternateLookup<ReadOnlySpan<char>>();
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
        var head = word[..HeadLength(word[..at])].ToString();
        var tail = word[at..].ToString();
        parts.Add(_stems.Contains(head) ? head : Stem(head));
        parts.Add(Stem(tail));
        Split(head, parts);
        Split(tail, parts);
    }

    /// <summary>Where the last part begins; 0 if nowhere. The split whose shorter part is longest is the likeliest.</summary>
    private int BestSplit(ReadOnlySpan<char> word)
    {
        var (best, bestLength) = (0, 0);
        for (var at = ShortestHead; at <= word.Length - ShortestTail; at++)
        {
            if (Math.Min(at, word.Length - at) <= bestLength || !IsTail(word[at..])) continue;
            var shorter = Math.Min(HeadLength(word[..at]), word.Length - at);
            if (shorter > bestLength) (best, bestLength) = (at, shorter);
        }
        return best;
    }

    private bool IsTail(ReadOnlySpan<char> tail)
    {
        // -skap makes nouns and is no word, whatever "skapa" is.
        if (tail.StartsWith("skap")) return false;
        if (_words.Contains(tail)) return true;
        var stem = tail[..WordKeys.StemLength(tail)];
        return stem.Length >= ShortestHead && _stems.Contains(stem) && IsInflection(stem, tail[stem.Length..]);
    }

    /// <summary>Endings that make another word (-ighet, -lig, -else) do not make a part of a known one.</summary>
    private bool IsInflection(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending) => ending switch
    {
        "" => false,
        "en" or "et" or "ens" or "ets" or "ar" or "er" or "arna" or "erna" or "s" => stem.Length > 3 || _words.Contains(stem),
        "het" or "heten" or "heter" or "heterna" or "hetens" => _words.Contains($"{stem}het") || _words.Contains($"{stem}heter"),
        _ => stem.Length > 3 && !ending.StartsWith("ig") && !ending.StartsWith("lig") && !ending.StartsWith("els"),
    };

    /// <summary>The length of a first part without its linking letter; 0 if it is none.</summary>
    private int HeadLength(ReadOnlySpan<char> head)
    {
        if (IsLinked(head) && IsKnownHead(head[..^1])) return head.Length - 1;
        return IsKnownHead(head) ? head.Length : 0;
    }

    /// <summary>After three letters only -s- links: "para" is not "par" and a link.</summary>
    private static bool IsLinked(ReadOnlySpan<char> head) =>
        head.Length > ShortestHead && (head[^1] == 's' || (head.Length > ShortestHead + 1 && head[^1] is 'o' or 'u' or 'e' or 'a'));

    private bool IsKnownHead(ReadOnlySpan<char> head)
    {
        if (QuietWords.IsSmall(head)) return false;
        if (_words.Contains(head) || _heads.Contains(head)) return true;
        var stem = head[..WordKeys.StemLength(head)];
        return _stems.Contains(head) ? head.Length > ShortestHead : stem.Length > ShortestHead && _stems.Contains(stem);
    }

    private void LearnHeads(IReadOnlyCollection<string> words)
    {
        var tailsByHead = new Dictionary<string, HashSet<string>>();
        foreach (var word in words)
        {
            for (var at = ShortestLearned; at <= word.Length - ShortestTail; at++)
            {
                if (!IsTail(word.AsSpan(at)) || HeadLength(word.AsSpan(0, at)) > 0) continue;
                var head = word[..at];
                if (!tailsByHead.TryGetValue(head, out var tails)) tailsByHead[head] = tails = [];
                tails.Add(Stem(word[at..]));
            }
        }
        _learnedHeads.UnionWith(tailsByHead.Where(h => h.Value.Count > 1 && IsPart(h.Key) && !QuietWords.IsSmall(h.Key)).Select(h => h.Key));
    }

    private static string Stem(string word) => word[..WordKeys.StemLength(word)];

    private static bool IsPart(string stem) => stem.Length >= ShortestHead && stem.AsSpan().ContainsAny(s_vowels);
}
