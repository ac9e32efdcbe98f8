namespace IopRegistry.Search;

/// <summary>
/// The lists of many words as one: each document once, with the word that says most there. A part such as "barn" stands
/// in thousands of compounds, and reading as many short lists costs more than what is in them.
/// </summary>
internal sealed class MergedPostings(Postings postings, int documentCount)
{
    private readonly DocumentBits _found = new(documentCount);
    private readonly byte[] _best = new byte[documentCount];
    private readonly int[] _buffer = new int[documentCount];

    public List<int> Ends { get; } = [];
    public List<int> Documents { get; } = [];
    public List<byte> Impacts { get; } = [];

    public void Add(ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            var documents = postings.Documents(word);
            var impacts = postings.Impacts(word);
            for (var i = 0; i < documents.Length; i++)
            {
                _found.Add(documents[i]);
                _best[documents[i]] = Math.Max(_best[documents[i]], impacts[i]);
            }
        }
        var merged = _found.CopyTo(_buffer);
        Documents.AddRange(merged);
        foreach (var document in merged)
        {
            Impacts.Add(_best[document]);
            _best[document] = 0;
        }
        _found.Clear();
        Ends.Add(Documents.Count);
    }
}
