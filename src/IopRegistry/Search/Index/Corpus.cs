namespace IopRegistry.Search;

/// <summary>The documents as numbers: the first step of building an index.</summary>
/// <param name="Words">Distinct, ordered by their folded form and then as they are; a number in the streams is a place here.</param>
/// <param name="Joined">Hyphenated words as one, beside the stream: which document and field (as in the streams), which word.</param>
internal sealed record Corpus(string[] Words, Streams Streams, (int Text, int Word)[] Joined)
{
    /// <summary>Fewer are read sooner than shared out.</summary>
    private const int LeastShare = 5000;

    public static Corpus Read(IReadOnlyList<SearchDocument> documents)
    {
        var shares = Math.Clamp(documents.Count / LeastShare, 1, Environment.ProcessorCount);
        var read = Enumerable.Range(0, shares).AsParallel().AsOrdered()
            .Select(share => new CorpusShare(documents, documents.Count * share / shares, documents.Count * (share + 1) / shares))
            .ToArray();
        var lexicon = new LexiconBuilder();
        var numbers = Array.ConvertAll(read, share => share.NumbersIn(lexicon));
        var (sorted, places) = lexicon.Sort(Folding.Fold);
        var starts = new List<int>(documents.Count * Fields.Count + 1) { 0 };
        var words = new int[read.Sum(share => share.Stream.Count)];
        var joined = new List<(int, int)>();
        var at = 0;
        for (var i = 0; i < shares; i++)
        {
            foreach (var end in read[i].Ends) starts.Add(at + end);
            foreach (var word in read[i].Stream) words[at++] = word == Streams.Break ? Streams.Break : places[numbers[i][word]];
            foreach (var (text, word) in read[i].Joined) joined.Add((text, places[numbers[i][word]]));
        }
        return new(sorted, new([.. starts], words), [.. joined]);
    }
}
