namespace IopRegistry.Search;

/// <summary>
/// The classic Swedish Snowball stemmer (Martin Porter, snowballstem.org/algorithms/swedish/stemmer.html), as in
/// Lucene and PostgreSQL up to 15, without the changes that Snowball made after 2.0. It only ever cuts, so a stem
/// is told by its length. Words are expected in lower case.
/// </summary>
internal static class SwedishStemmer
{
    // Longest first: the first that fits is the longest that fits.
    private static readonly string[] s_endings =
    [
        "heterna", "hetens", "anden", "andes", "andet", "arens", "arnas", "ernas", "heten", "heter", "ornas",
        "ades", "ande", "aren", "arna", "arne", "aste", "erna", "erns", "orna",
        "ade", "are", "ast", "ens", "ern", "het", "ad", "ar", "as", "at", "en", "er", "es", "or", "a", "e",
    ];

    private static readonly string[][] s_endingsByLast =
        [.. Enumerable.Range(0, 'z').Select(last => s_endings.Where(ending => ending[^1] == last).ToArray())];

    public static string Stem(string word) => word[..StemLength(word)];

    public static int StemLength(ReadOnlySpan<char> word)
    {
        var region = RegionStart(word);
        var length = WithoutEnding(word, region);
        length = WithoutDoubledConsonant(word[..length], region);
        return WithoutDerivation(word[..length], region);
    }

    /// <summary>R1: after the first consonant that follows a vowel, but never before the fourth letter.</summary>
    private static int RegionStart(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return word.Length;
        var at = 0;
        while (at < word.Length && !IsVowel(word[at])) at++;
        while (at < word.Length && IsVowel(word[at])) at++;
        return at < word.Length ? Math.Max(at + 1, 3) : word.Length;
    }

    private static int WithoutEnding(ReadOnlySpan<char> word, int region)
    {
        var tail = word[region..];
        if (tail.IsEmpty || tail[^1] >= s_endingsByLast.Length) return word.Length;
        foreach (var ending in s_endingsByLast[tail[^1]])
        {
            if (tail.EndsWith(ending)) return word.Length - ending.Length;
        }
        return tail[^1] == 's' && CanPrecedeS(word[^2]) ? word.Length - 1 : word.Length;
    }

    private static int WithoutDoubledConsonant(ReadOnlySpan<char> word, int region) =>
        word.Length - region >= 2 && word[^2..] is "dd" or "gd" or "nn" or "dt" or "gt" or "kt" or "tt"
            ? word.Length - 1
            : word.Length;

    private static int WithoutDerivation(ReadOnlySpan<char> word, int region)
    {
        var tail = word[region..];
        if (tail.EndsWith("lig") || tail.EndsWith("els")) return word.Length - 3;
        if (tail.EndsWith("ig")) return word.Length - 2;
        return tail.EndsWith("löst") || tail.EndsWith("fullt") ? word.Length - 1 : word.Length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'å' or 'ä' or 'ö';

    private static bool CanPrecedeS(char c) => "bcdfghjklmnoprtvy".Contains(c);
}
