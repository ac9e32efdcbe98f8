using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace IopRegistry.Lucene;

/// <summary>Where an index lies: in memory, or if it is large in a folder of its own that goes away with it.</summary>
internal sealed class IndexFolder
{
    private const int MostInMemory = 200_000;

    private readonly string? _path;

    private IndexFolder(int documentCount)
    {
        if (documentCount <= MostInMemory)
        {
            Directory = new RAMDirectory();
            return;
        }

        var path = _path = System.IO.Directory.CreateTempSubdirectory("iop-lucene-").FullName;
        Directory = new MMapDirectory(path);
        // Finalizers do not run when the process ends.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(path);
    }

    ~IndexFolder() => Remove(_path);

    public Directory Directory { get; }

    /// <summary>Writes the documents, in their order, as one segment.</summary>
    public static IndexFolder Of(IReadOnlyCollection<Document> documents, Analyzer? analyzer)
    {
        var folder = new IndexFolder(documents.Count);
        // This policy merges neighbours only, so that a document's number stays its place in the list.
        var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new FieldSimilarity(), MergePolicy = new LogDocMergePolicy() };
        using var writer = new IndexWriter(folder.Directory, configuration);
        foreach (var document in documents) writer.AddDocument(document);
        writer.ForceMerge(1);
        writer.Commit();
        return folder;
    }

    private static void Remove(string? path)
    {
        try
        {
            if (path is not null) System.IO.Directory.Delete(path, recursive: true);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Already removed, or still mapped where the system keeps mapped files: then it is the system's to clear its temporary folder.
        }
    }
}
