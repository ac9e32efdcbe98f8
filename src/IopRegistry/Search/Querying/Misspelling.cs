namespace IopRegistry.Search;

/// <summary>
/// Finds what a misspelt word may have been. The shorter of two words says how many edits may lie between them: none
/// up to four letters, one up to seven, then two; in short words anything is near something else. People seldom
/// miss the first letter, so that it must agree unless the word is long.
/// </summary>
internal sealed class Misspelling(Vocabulary vocabulary, Synonyms synonyms, string word, int mostEdits)
{
    public const int Shortest = 5;
    private const int Long = 8;

    // A term that no record has is a guess upon a guess.
    private const int ShortestTerm = 6;

    private readonly string _folded = Folding.Fold(word);
    private readonly string _stem = WordKeys.FoldedThenStemmed(word);

    public IEnumerable<(string Word, int Edits)> Candidates() => Whole().Concat(Stems()).Concat(Terms());

    private IEnumerable<(string, int)> Whole() =>
        from near in Neighbours.Within(vocabulary.Folded, _folded, mostEdits)
        where IsLikely(_folded, vocabulary.Folded[near.Word], near.Edits)
        from number in vocabulary.WordsByFolded[near.Word].ToArray()
        select (vocabulary.Words[number].ToString(), near.Edits);

    /// <summary>The misspelt word may be in another form than those of the texts.</summary>
    private IEnumerable<(string, int)> Stems() =>
        from near in Neighbours.Within(vocabulary.Stems, _stem, mostEdits)
        where near.Edits > 0 && IsLikely(_stem, vocabulary.Stems[near.Word], near.Edits)
        from number in vocabulary.WordsByStem[near.Word].ToArray()
        select (vocabulary.Words[number].ToString(), near.Edits);

    private IEnumerable<(string, int)> Terms() =>
        from term in synonyms.Terms
        let folded = Folding.Fold(term)
        where Math.Min(folded.Length, _folded.Length) >= ShortestTerm && folded[0] == _folded[0] && Neighbours.AreWithin(folded, _folded, edits: 1)
        select (term, 1);

    private static bool IsLikely(ReadOnlySpan<char> typed, ReadOnlySpan<char> known, int edits)
    {
        var shorter = Math.Min(typed.Length, known.Length);
        var budget = shorter < Shortest ? 0 : shorter < Long ? 1 : 2;
        return edits <= budget && (typed[0] == known[0] || (edits == 1 && shorter >= Long));
    }
}
