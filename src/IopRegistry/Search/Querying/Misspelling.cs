namespace IopRegistry.Search;

/// <summary>
/// Finds what a misspelt word may have been. The shorter of two words says how many edits may lie between them: none
/// up to four letters, one up to seven, then two; in short words anything is near something else. People seldom
/// miss the first letter, so that it must agree unless the word is long.
/// </summary>
internal sealed class Misspelling(Vocabulary vocabulary, Synonyms synonyms, string word)
{
    public const int Shortest = 5;
    private const int Long = 8;

    // A term that no record has is a guess upon a guess.
    private const int ShortestTerm = 6;

    private readonly string _folded = Folding.Fold(word);
    private readonly string _stem = WordKeys.FoldedThenStemmed(word);

    public IEnumerable<(string Word, int Edits)> Candidates() => Whole().Concat(Stems()).Concat(Terms());

    private IEnumerable<(string, int)> Whole() =>
        from near in Likely(vocabulary.Folded, _folded)
        from number in vocabulary.WithFolded(near.Word)
        select (vocabulary.Words[number].ToString(), near.Edits);

    /// <summary>The misspelt word may be in another form than those of the texts.</summary>
    private IEnumerable<(string, int)> Stems() =>
        from near in Likely(vocabulary.Stems, _stem)
        where near.Edits > 0
        from number in vocabulary.WordsByStem[near.Word].ToArray()
        select (vocabulary.Words[number].ToString(), near.Edits);

    private IEnumerable<(string, int)> Terms() =>
        from near in _folded.Length < ShortestTerm ? [] : Neighbours.Within(synonyms.FoldedTerms.Lexicon, _folded, edits: 1, _folded[..1])
        where synonyms.FoldedTerms.Lexicon[near.Word].Length >= ShortestTerm
        from term in synonyms.FoldedTerms.Lists[near.Word].ToArray()
        select (synonyms.Terms[term], 1);

    private static IEnumerable<(int Word, int Edits)> Likely(Lexicon lexicon, string typed)
    {
        var most = MostEdits(typed.Length);
        if (most == 0) return [];
        var same = Neighbours.Within(lexicon, typed, most, typed[..1]);
        var others = typed.Length < Long ? [] : Neighbours.Within(lexicon, typed, edits: 1).Where(near => lexicon[near.Word][0] != typed[0]);
        return same.Concat(others.Where(near => lexicon[near.Word].Length >= Long))
            .Where(near => near.Edits <= MostEdits(Math.Min(typed.Length, lexicon[near.Word].Length)));
    }

    private static int MostEdits(int length) => length < Shortest ? 0 : length < Long ? 1 : 2;
}
