namespace IopRegistry.Search;

/// <summary>The folded stems under which inflections and spellings of one word meet.</summary>
/// <remarks>
/// There are two, since folding and stemming do not commute: "kafe" meets "kafé" only if the accent goes first,
/// "arbetslöst" meets "arbetslös" only if it goes last. A word stands under both, mostly the same.
/// </remarks>
internal static class WordKeys
{
    public static string FoldedThenStemmed(string word)
    {
        var folded = Folding.Fold(word);
        return folded[..StemLength(folded)];
    }

    public static string[] Of(string word)
    {
        var first = FoldedThenStemmed(word);
        var second = Folding.Fold(word[..StemLength(word)]);
        string[] keys = first == second ? [first] : [first, second];
        return LosesItsE(first, Folding.Fold(word)) ? [.. keys, first[..^1]] : keys;
    }

    /// <summary>teater, teatrar; ålder, åldrarna: a word in -er loses its e before the plural's ending.</summary>
    private static bool LosesItsE(string stem, string word) =>
        stem.Length > 4 && stem[^1] == 'r' && !"aeiouyr".Contains(stem[^2]) && word[stem.Length..] is "ar" or "ars" or "arna" or "arnas";

    /// <summary>
    /// Snowball leaves the definite forms in -an and -et as they are, so that "kyrka" would not find "kyrkan" nor
    /// "hus" "huset"; here they go, too. Words in -itet (aktivitet) are no definite forms.
    /// </summary>
    public static int StemLength(ReadOnlySpan<char> word)
    {
        var length = SwedishStemmer.StemLength(word);
        // Snowball takes the -or of "senior" for a plural, but not that of "seniorer".
        if (length >= 5 && word[length..].StartsWith("e") && word[..length].EndsWith("or")) return length - 2;
        var isUncut = length == word.Length || word[length..] is "s";
        var stem = word[..length];
        // The m of hem and rum is doubled before the ending.
        if (isUncut && stem.EndsWith("mmet")) return length - 3;
        return isUncut && length >= 5 && (stem.EndsWith("an") || (stem.EndsWith("et") && !stem.EndsWith("itet")))
            ? length - 2
            : length;
    }
}
