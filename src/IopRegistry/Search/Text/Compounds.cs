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

    private readonly WordTable _words, _others, _stems;
    private readonly WordTable _heads = new(); // none are known while they are learned

    /// <param name="others">Known words beside those of the texts.</param>
    public Compounds(WordTable words, IEnumerable<string> others)
    {
        (_words, _others) = (words, WordTable.From(others));
        var all = Enumerable.Range(0, words.Count).Select(word => words[word].ToString()).Concat(others).ToArray();
        _stems = WordTable.From(all.Where(word => CanBeKnown(word)).Select(Stem).Where(IsPart));
        _heads = WordTable.From(Heads(all));
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
        if (IsKnown(tail)) return true;
        var stem = tail[..WordKeys.StemLength(tail)];
        return stem.Length >= ShortestHead && _stems.Contains(stem) && IsInflection(stem, tail[stem.Length..]);
    }

    /// <summary>Endings that make another word (-ighet, -lig, -else) do not make a part of a known one.</summary>
    private bool IsInflection(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending) => ending switch
    {
        "" => false,
        "en" or "et" or "ens" or "ets" or "ar" or "er" or "arna" or "erna" or "s" => stem.Length > 3 || IsKnown(stem),
        "het" or "heten" or "heter" or "heterna" or "hetens" => IsKnown($"{stem}het") || IsKnown($"{stem}heter"),
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
        if (IsKnown(head) || _heads.Contains(head)) return true;
        var stem = head[..WordKeys.StemLength(head)];
        return _stems.Contains(head) ? head.Length > ShortestHead : stem.Length > ShortestHead && _stems.Contains(stem);
    }

    private IEnumerable<string> Heads(string[] words)
    {
        var splits = new (string Head, string Tail)[words.Length][];
        Parallel.For(0, words.Length, word => splits[word] = [.. HeadsAndTails(words[word])]);
        return splits
            .SelectMany(pairs => pairs)
            .Distinct()
            .GroupBy(pair => pair.Head)
            .Where(group => group.Skip(1).Any() && IsPart(group.Key) && !QuietWords.IsSmall(group.Key))
            .Select(group => group.Key);
    }

    private IEnumerable<(string Head, string Tail)> HeadsAndTails(string word)
    {
        for (var at = ShortestLearned; at <= word.Length - ShortestTail; at++)
        {
            if (HeadLength(word.AsSpan(0, at)) == 0 && IsTail(word.AsSpan(at))) yield return (word[..at], Stem(word[at..]));
        }
    }

    private bool IsKnown(ReadOnlySpan<char> word) => (_words.Contains(word) || _others.Contains(word)) && CanBeKnown(word);

    private static bool CanBeKnown(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestHead || QuietWords.IsSmall(word)) return false;
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter)) return false;
        }
        return true;
    }

    private static string Stem(string word) => word[..WordKeys.StemLength(word)];

    private static bool IsPart(string stem) => stem.Length >= ShortestHead && stem.AsSpan().ContainsAny(s_vowels);
}
