namespace IopRegistry.Search;

/// <summary>The documents as numbers: the first step of building an index.</summary>
/// <param name="Words">Distinct, in ordinal order; a number in the streams is a place here.</param>
/// <param name="Joined">Hyphenated words as one, beside the stream: which document and field (as in the streams), which word.</param>
internal sealed record Corpus(string[] Words, Streams Streams, (int Text, int Word)[] Joined)
{
    public static Corpus Read(IReadOnlyList<SearchDocument> documents)
    {
        var lexicon = new LexiconBuilder();
        var starts = new int[documents.Count * Fields.Count + 1];
        var stream = new List<int>(documents.Count * 64);
        var joined = new List<(int Text, int Word)>();
        for (var text = 0; text < starts.Length - 1; text++)
        {
            Read(new(documents[text / Fields.Count][(Field)(text % Fields.Count)]), lexicon, stream, joined, text);
            stream.Add(Streams.Break);
            starts[text + 1] = stream.Count;
        }
        var (sorted, places) = lexicon.Sort();
        var words = new int[stream.Count];
        for (var i = 0; i < words.Length; i++) words[i] = stream[i] == Streams.Break ? Streams.Break : places[stream[i]];
        return new(sorted, new(starts, words), [.. joined.Select(j => (j.Text, places[j.Word]))]);
    }

    private static void Read(TokenReader reader, LexiconBuilder lexicon, List<int> stream, List<(int, int)> joined, int text)
    {
        while (reader.Next())
        {
            var word = lexicon.Add(reader.Word);
            if (reader.IsJoined)
            {
                joined.Add((text, word));
                continue;
            }
            if (reader.StartsLine) stream.Add(Streams.Break);
            stream.Add(word);
        }
    }
}
