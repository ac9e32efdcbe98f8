namespace IopRegistry.Search;

/// <summary>The folded stem under which inflections and spellings of one word meet.</summary>
/// <remarks>
/// There are two, since folding and stemming do not commute: "kafe" meets "kafé" only if the accent goes first,
/// "arbetslöst" meets "arbetslös" only if it goes last. A word stands under both, mostly the same.
/// </remarks>
internal static class WordKeys
{
    public static string FoldedThenStemmed(string word)
    {
        var folded = Folding.Fold(word);
        return folded[..SwedishStemmer.StemLength(folded)];
    }

    public static string StemmedThenFolded(string word) => Folding.Fold(SwedishStemmer.Stem(word));

    public static string[] Of(string word)
    {
        var first = FoldedThenStemmed(word);
        var second = StemmedThenFolded(word);
        return first == second ? [first] : [first, second];
    }
}
