namespace IopRegistry.Search;

/// <summary>Names by their words, sorted.</summary>
internal sealed class NameIndex : INameIndex
{
    private readonly LexiconPairs _byWord;

    public NameIndex(IReadOnlyList<IReadOnlyList<string>> names)
    {
        var builder = new LexiconPairs.Builder();
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var word in names[i].Distinct()) builder.Add(word, i);
        }
        _byWord = builder.Build();
    }

    public IEnumerable<int> Beginning(string foldedWord)
    {
        var (start, end) = _byWord.Lexicon.WithPrefix(foldedWord);
        return Enumerable.Range(start, end - start).SelectMany(word => _byWord.Lists[word].ToArray());
    }

    public IEnumerable<int> BeginningNear(string foldedWord) =>
        Neighbours.BeginningWithin(_byWord.Lexicon, foldedWord, edits: 1).SelectMany(near => _byWord.Lists[near.Word].ToArray());
}
