namespace IopRegistry.Search;

/// <summary>A run of the documents, read by one processor: its words have numbers of their own.</summary>
internal sealed class CorpusShare
{
    private readonly LexiconBuilder _lexicon = new();

    public CorpusShare(IReadOnlyList<SearchDocument> documents, int from, int to)
    {
        for (var text = from * Fields.Count; text < to * Fields.Count; text++)
        {
            Read(new(documents[text / Fields.Count][(Field)(text % Fields.Count)]), text);
            Stream.Add(Streams.Break);
            Ends.Add(Stream.Count);
        }
    }

    public List<int> Stream { get; } = [];

    /// <summary>Where in the stream each text ends.</summary>
    public List<int> Ends { get; } = [];

    public List<(int Text, int Word)> Joined { get; } = [];

    /// <summary>For each word here its number there.</summary>
    public int[] NumbersIn(LexiconBuilder all)
    {
        var numbers = new int[_lexicon.Count];
        for (var word = 0; word < numbers.Length; word++) numbers[word] = all.Add(_lexicon[word]);
        return numbers;
    }

    private void Read(TokenReader reader, int text)
    {
        while (reader.Next())
        {
            var word = _lexicon.Add(reader.Word);
            if (reader.IsJoined)
            {
                Joined.Add((text, word));
                continue;
            }
            if (reader.StartsLine) Stream.Add(Streams.Break);
            Stream.Add(word);
        }
    }
}
