namespace IopRegistry.Search;

/// <summary>All words of the texts, and the ways to reach them: folded, by stem, by part of a compound.</summary>
internal sealed class Vocabulary
{
    private Vocabulary(string[] words, Compounds compounds, LexiconPairs folded, LexiconPairs stems, LexiconPairs parts, LexiconPairs backwards)
    {
        Words = new(words);
        Compounds = compounds;
        (Folded, WordsByFolded) = (folded.Lexicon, folded.Lists);
        (Backwards, WordsByBackwards) = (backwards.Lexicon, backwards.Lists);
        (Stems, WordsByStem) = (stems.Lexicon, stems.Lists);
        (Parts, WordsByPart) = (parts.Lexicon, parts.Lists);
    }

    public Lexicon Words { get; }
    public Compounds Compounds { get; }
    public Lexicon Folded { get; }
    public IntLists WordsByFolded { get; }
    public Lexicon Stems { get; }
    public IntLists WordsByStem { get; }
    public Lexicon Parts { get; }
    public IntLists WordsByPart { get; }

    /// <summary>Stems spelt from the end, so that an ending is a range.</summary>
    public Lexicon Backwards { get; }
    public IntLists WordsByBackwards { get; }

    /// <param name="words">Distinct, in ordinal order.</param>
    public static Vocabulary From(string[] words, Synonyms synonyms)
    {
        var compounds = new Compounds([.. words, .. synonyms.Words]);
        var folded = new LexiconPairs.Builder();
        var stems = new LexiconPairs.Builder();
        var parts = new LexiconPairs.Builder();
        var backwards = new LexiconPairs.Builder();
        for (var word = 0; word < words.Length; word++)
        {
            folded.Add(Folding.Fold(words[word]), word);
            foreach (var key in WordKeys.Of(words[word]))
            {
                stems.Add(key, word);
                backwards.Add(Reversed(key), word);
            }
            foreach (var part in compounds.Parts(words[word]).Select(Folding.Fold).Distinct()) parts.Add(part, word);
        }
        return new(words, compounds, folded.Build(), stems.Build(), parts.Build(), backwards.Build());
    }

    public static string Reversed(string key) => string.Create(key.Length, key, (letters, text) =>
    {
        text.CopyTo(letters);
        letters.Reverse();
    });

    /// <summary>The words that share a stem with this one.</summary>
    public ReadOnlySpan<int> SameStem(string key) => Stems.Find(key) is >= 0 and var stem ? WordsByStem[stem] : [];

    /// <summary>The compounds that this stem is a part of.</summary>
    public ReadOnlySpan<int> WithPart(string key) => Parts.Find(key) is >= 0 and var part ? WordsByPart[part] : [];
}
