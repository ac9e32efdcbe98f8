namespace IopRegistry.Search;

/// <summary>A fixed set of documents to search within.</summary>
public sealed class DocumentSet
{
    internal DocumentSet(DocumentBits bits) => Bits = bits;

    internal DocumentBits Bits { get; }
}
