namespace IopRegistry.Search;

/// <summary>How a word is written in the texts.</summary>
[Flags]
internal enum Capitals
{
    None = 0,
    Small = 1,
    Capital = 2,
}

/// <summary>A run of the documents, read by one processor: its words have numbers of their own.</summary>
internal sealed class CorpusShare
{
    private readonly LexiconBuilder _lexicon = new();
    private readonly List<Capitals> _capitals = [];

    public CorpusShare(IReadOnlyList<SearchDocument> documents, int from, int to)
    {
        for (var text = from * Fields.Count; text < to * Fields.Count; text++)
        {
            Read(documents[text / Fields.Count][(Field)(text % Fields.Count)], text);
            Stream.Add(Streams.Break);
            Ends.Add(Stream.Count);
        }
    }

    public List<int> Stream { get; } = [];

    /// <summary>Where in the stream each text ends.</summary>
    public List<int> Ends { get; } = [];

    public List<(int Text, int Word)> Joined { get; } = [];

    /// <summary>For each word here its number there; and there, how it is written here.</summary>
    public int[] NumbersIn(LexiconBuilder all, List<Capitals> capitals)
    {
        var numbers = new int[_lexicon.Count];
        for (var word = 0; word < numbers.Length; word++)
        {
            numbers[word] = all.Add(_lexicon[word]);
            if (numbers[word] == capitals.Count) capitals.Add(Capitals.None);
            capitals[numbers[word]] |= _capitals[word];
        }
        return numbers;
    }

    private void Read(string source, int text)
    {
        var reader = new TokenReader(source);
        while (reader.Next())
        {
            var word = _lexicon.Add(reader.Word);
            if (word == _capitals.Count) _capitals.Add(Capitals.None);
            _capitals[word] |= CapitalsAt(source, reader.Start);
            if (reader.IsJoined)
            {
                Joined.Add((text, word));
                continue;
            }
            if (reader.StartsLine) Stream.Add(Streams.Break);
            Stream.Add(word);
        }
    }

    /// <summary>A capital where a sentence begins says nothing.</summary>
    private static Capitals CapitalsAt(string source, int at) =>
        !char.IsUpper(source[at]) ? Capitals.Small
        : at > 1 && source[at - 1] == ' ' && (source[at - 2] == ',' || char.IsLetterOrDigit(source[at - 2])) ? Capitals.Capital
        : Capitals.None;
}
