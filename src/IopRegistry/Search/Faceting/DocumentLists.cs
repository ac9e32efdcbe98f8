namespace IopRegistry.Search;

/// <summary>Room for sets and lists of documents while one query is answered; sets that are taken are given back together.</summary>
internal sealed class DocumentLists(int documentCount)
{
    private readonly List<DocumentBits> _sets = [];
    private int _taken;

    /// <summary>Room for as many as there are.</summary>
    public int[] Documents { get; } = new int[documentCount];

    /// <returns>Empty.</returns>
    public DocumentBits Take()
    {
        if (_taken == _sets.Count) _sets.Add(new(documentCount));
        return _sets[_taken++];
    }

    public void GiveBack()
    {
        foreach (var set in _sets.Take(_taken)) set.Clear();
        _taken = 0;
    }
}
