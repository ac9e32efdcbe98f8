namespace IopRegistry.Search;

/// <summary>A fixed set of documents to search within.</summary>
public sealed class DocumentSet
{
    internal DocumentSet(DocumentBits bits) => Bits = bits;

    internal DocumentBits Bits { get; }

    public static DocumentSet Where(int documentCount, Func<int, bool> isIn)
    {
        var bits = new DocumentBits(documentCount);
        for (var document = 0; document < documentCount; document++)
        {
            if (isIn(document)) bits.Add(document);
        }
        return new(bits);
    }
}
