using System.Globalization;
using IopRegistry.Search;

namespace IopRegistry.Lucene;

/// <summary>
/// How the vocabulary is written in Lucene's dictionary: a word as it is, a merged list by its number and a folded form,
/// the last two behind a control character that no word has.
/// </summary>
internal sealed class IndexTerms(Vocabulary vocabulary)
{
    private readonly IntLists _listsOf = ListsOf(vocabulary);

    public static string Folded(string form) => '\u0002' + form;

    public string Of(int list) =>
        list < vocabulary.Words.Count ? vocabulary.Words[list].ToString() : '\u0001' + list.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands at the same place as a word.</summary>
    public IEnumerable<string> Beside(string word)
    {
        yield return Folded(Folding.Fold(word));
        var number = vocabulary.Words.Find(word);
        if (number < 0) yield break;
        foreach (var list in _listsOf[number].ToArray()) yield return Of(list);
    }

    private static IntLists ListsOf(Vocabulary vocabulary)
    {
        var pairs = new List<(int, int)>();
        for (var list = vocabulary.Words.Count; list < vocabulary.ListCount; list++)
        {
            foreach (var word in vocabulary.WordsOf(list)) pairs.Add((word, list));
        }
        return IntLists.From(vocabulary.Words.Count, pairs);
    }
}
