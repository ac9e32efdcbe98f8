namespace IopRegistry.Search;

/// <summary>Sorted strings, each with a list of numbers.</summary>
internal sealed record LexiconPairs(Lexicon Lexicon, IntLists Lists)
{
    internal sealed class Builder
    {
        private readonly LexiconBuilder _words = new();
        private readonly List<(int List, int Value)> _pairs = [];

        public void Add(string word, int value) => _pairs.Add((_words.Add(word), value));

        public LexiconPairs Build()
        {
            var (sorted, places) = _words.Sort(word => word);
            var pairs = _pairs.ConvertAll(p => (places[p.List], p.Value));
            return new(new(sorted), IntLists.From(sorted.Length, pairs));
        }
    }
}
