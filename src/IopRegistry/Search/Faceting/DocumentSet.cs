namespace IopRegistry.Search;

/// <summary>A fixed set of documents to search within, one bit each.</summary>
public sealed class DocumentSet
{
    private readonly ulong[] _bits;

    private DocumentSet(ulong[] bits) => _bits = bits;

    public static DocumentSet Where(int documentCount, Func<int, bool> isIn)
    {
        var bits = new ulong[(documentCount + 63) / 64];
        for (var document = 0; document < documentCount; document++)
        {
            if (isIn(document)) bits[document >> 6] |= 1UL << document;
        }
        return new(bits);
    }

    public bool Contains(int document) => (_bits[document >> 6] & (1UL << document)) != 0;
}
