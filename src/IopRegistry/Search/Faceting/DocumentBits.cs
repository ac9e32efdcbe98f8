using System.Numerics;

namespace IopRegistry.Search;

/// <summary>
/// A set of documents, one bit each, that a query fills and narrows. Pages without a document are skipped, so that a
/// small set costs little however many documents there are.
/// </summary>
internal sealed class DocumentBits(int documentCount)
{
    // 64 words of 64 bits.
    private const int PageShift = 12;
    private const int PageWords = 1 << (PageShift - 6);

    private readonly ulong[] _words = new ulong[PagesOf(documentCount) * PageWords];
    private readonly bool[] _isUsed = new bool[PagesOf(documentCount)];

    public int DocumentCount => documentCount;

    public void Add(int document)
    {
        _words[document >> 6] |= 1UL << document;
        _isUsed[document >> PageShift] = true;
    }

    public bool Contains(int document) => (_words[document >> 6] & (1UL << document)) != 0;

    public void Clear()
    {
        for (var page = 0; page < _isUsed.Length; page++)
        {
            if (!_isUsed[page]) continue;
            Page(page).Clear();
            _isUsed[page] = false;
        }
    }

    public void Fill()
    {
        _isUsed.AsSpan().Fill(true);
        _words.AsSpan().Clear();
        _words.AsSpan(0, documentCount >> 6).Fill(ulong.MaxValue);
        if ((documentCount & 63) != 0) _words[documentCount >> 6] = (1UL << documentCount) - 1;
    }

    public int Count()
    {
        var count = 0;
        for (var page = 0; page < _isUsed.Length; page++)
        {
            if (!_isUsed[page]) continue;
            foreach (var word in Page(page)) count += BitOperations.PopCount(word);
        }
        return count;
    }

    public int CountIn(DocumentBits other)
    {
        var count = 0;
        for (var page = 0; page < _isUsed.Length; page++)
        {
            if (!_isUsed[page] || !other._isUsed[page]) continue;
            var mine = Page(page);
            var others = other.Page(page);
            for (var i = 0; i < mine.Length; i++) count += BitOperations.PopCount(mine[i] & others[i]);
        }
        return count;
    }

    public void UnionWith(DocumentBits other)
    {
        for (var page = 0; page < _isUsed.Length; page++)
        {
            if (!other._isUsed[page]) continue;
            _isUsed[page] = true;
            var mine = Page(page);
            var others = other.Page(page);
            for (var i = 0; i < mine.Length; i++) mine[i] |= others[i];
        }
    }

    public void IntersectWith(DocumentBits other)
    {
        for (var page = 0; page < _isUsed.Length; page++)
        {
            if (!_isUsed[page]) continue;
            var mine = Page(page);
            var others = other.Page(page);
            for (var i = 0; i < mine.Length; i++) mine[i] &= others[i];
        }
    }

    public void ExceptWith(DocumentBits other)
    {
        for (var page = 0; page < _isUsed.Length; page++)
        {
            if (!_isUsed[page] || !other._isUsed[page]) continue;
            var mine = Page(page);
            var others = other.Page(page);
            for (var i = 0; i < mine.Length; i++) mine[i] &= ~others[i];
        }
    }

    /// <summary>Writes the documents in order.</summary>
    /// <returns>The part of the buffer that was written.</returns>
    public Span<int> CopyTo(int[] buffer)
    {
        var count = 0;
        for (var page = 0; page < _isUsed.Length; page++)
        {
            if (!_isUsed[page]) continue;
            for (var at = page * PageWords; at < (page + 1) * PageWords; at++)
            {
                for (var word = _words[at]; word != 0; word &= word - 1) buffer[count++] = (at << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
        return buffer.AsSpan(0, count);
    }

    private Span<ulong> Page(int page) => _words.AsSpan(page * PageWords, PageWords);

    private static int PagesOf(int documentCount) => (documentCount + (1 << PageShift) - 1) >> PageShift;
}
