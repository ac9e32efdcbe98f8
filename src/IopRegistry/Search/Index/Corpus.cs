namespace IopRegistry.Search;

/// <summary>The documents as numbers: the first step of building an index.</summary>
/// <param name="Words">Distinct, ordered by their folded form and then as they are; a number in the streams is a place here.</param>
/// <param name="IsName">Words that stand with a capital wherever that tells something.</param>
/// <param name="Joined">Hyphenated words as one, beside the stream: which document and field (as in the streams), which word.</param>
internal sealed record Corpus(string[] Words, bool[] IsName, Streams Streams, (int Text, int Word)[] Joined)
{
    /// <summary>Fewer are read sooner than shared out.</summary>
    private const int LeastShare = 5000;

    public static Corpus Read(IReadOnlyList<SearchDocument> documents)
    {
        var shares = Math.Clamp(documents.Count / LeastShare, 1, Environment.ProcessorCount);
        var read = new CorpusShare[shares];
        Parallel.For(0, shares, share => read[share] = new(documents, documents.Count * share / shares, documents.Count * (share + 1) / shares));
        var lexicon = new LexiconBuilder();
        var capitals = new List<Capitals>();
        var numbers = Array.ConvertAll(read, share => share.NumbersIn(lexicon, capitals));
        var (sorted, places) = lexicon.Sort(Folding.Fold);
        var isName = new bool[sorted.Length];
        for (var word = 0; word < isName.Length; word++) isName[places[word]] = capitals[word] == Capitals.Capital;
        foreach (var own in numbers)
        {
            for (var word = 0; word < own.Length; word++) own[word] = places[own[word]];
        }
        return new(sorted, isName, Joint(read, numbers), [.. read.Zip(numbers, (share, own) => share.Joined.Select(j => (j.Text, own[j.Word]))).SelectMany(j => j)]);
    }

    private static Streams Joint(CorpusShare[] read, int[][] numbers)
    {
        var starts = new List<int> { 0 };
        var words = new int[read.Sum(share => share.Stream.Count)];
        var at = 0;
        for (var i = 0; i < read.Length; i++)
        {
            foreach (var end in read[i].Ends) starts.Add(at + end);
            foreach (var word in read[i].Stream) words[at++] = word == Streams.Break ? Streams.Break : numbers[i][word];
        }
        return new([.. starts], words);
    }
}
