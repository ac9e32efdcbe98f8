namespace IopRegistry.Search;

/// <summary>
/// The words of all place names, whether or not a record has them. A name that no record has is still spelt right:
/// it is never taken for another word.
/// </summary>
internal sealed class PlaceWords
{
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _unmet;

    public PlaceWords(IEnumerable<string> names, Vocabulary vocabulary, Streams streams)
    {
        _names = [.. names.SelectMany(name => Token.In(name)).Where(token => token.Parts == 0).Select(token => Folding.Fold(token.Text))];
        _unmet = [.. _names.Where(name => !IsMet(name, vocabulary, streams))];
    }

    public bool Contains(string word) => Has(_names, word);

    /// <summary>A name and nothing else: "vara" is mostly the verb.</summary>
    public bool ContainsName(string word) => Contains(word) && !QuietWords.IsSmall(word);

    public bool ContainsUnmet(string word) => Has(_unmet, word);

    /// <summary>As it stands or in the genitive, with accents or without.</summary>
    private static bool Has(HashSet<string> names, string word)
    {
        var folded = Folding.Fold(word);
        return names.Contains(folded) || (folded.EndsWith('s') && names.Contains(folded[..^1]));
    }

    /// <summary>The texts are full of the verb "vara"; for such a name only a record's place counts.</summary>
    private static bool IsMet(string name, Vocabulary vocabulary, Streams streams)
    {
        if (!QuietWords.IsSmall(name)) return vocabulary.Folded.Find(name) >= 0 || vocabulary.Folded.Find(name + "s") >= 0;
        var word = vocabulary.Words.Find(name);
        return word >= 0 && Enumerable.Range(0, streams.DocumentCount).Any(document => streams.Of(document, Field.Place).Contains(word));
    }
}
