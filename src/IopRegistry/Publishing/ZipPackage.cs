using System.IO.Compression;

namespace IopRegistry.Publishing;

/// <summary>
/// Everything in one file. The same data give the same bytes, so that its hash can be published: fixed order, the day of
/// sealing as every entry's time, the same rights wherever it is built.
/// </summary>
public static class ZipPackage
{
    /// <summary>rw-r--r-- of a regular file, in the upper half as Unix has it.</summary>
    private const int UnixRights = 0x81A4 << 16;

    public static byte[] Build(Registry registry)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in Entries(registry).OrderBy(entry => entry.Path, StringComparer.Ordinal))
                Add(zip, path, content, registry.Version.SealedOn);
        }

        return bytes.ToArray();
    }

    private static IEnumerable<(string Path, byte[] Content)> Entries(Registry registry)
    {
        var glossary = Glossary.Of(registry);
        return
        [
            .. registry.Files.Select(file => (file.Key, file.Value)),
            .. glossary.Tables.Select(table => (Csvw.FileFor(table.Schema), Csvw.Table(table))),
            (Csvw.GroupFile, Csvw.Group(glossary)),
        ];
    }

    private static void Add(ZipArchive zip, string path, byte[] content, DateOnly sealedOn)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        // The format keeps local time without a zone: midnight on the day of sealing, whatever the machine's zone.
        entry.LastWriteTime = new DateTimeOffset(sealedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        entry.ExternalAttributes = UnixRights;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
