using System.Collections.Immutable;
using System.Data.Common;
using System.IO.Compression;
using Dapper;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Publishing;

/// <summary>One file of a publishing on its way. A blank hash means that there is no such file.</summary>
internal sealed record OutboxFile(string Path, string OldHash, string NewHash, byte[] Content);

/// <summary>All files of one publishing, in the order they are put in place: the change log first, the manifest last, then what is deleted.</summary>
internal sealed record OutboxBatch(string Id, string DataVersion, ImmutableArray<OutboxFile> Files)
{
    /// <param name="before">The version that was composed on. Its files are what may be replaced, not whatever lies there by now.</param>
    public static OutboxBatch Of(string id, SealPlan plan, FolderEdit edit, Registry before) => new(id, plan.Manifest.Version.Id,
    [
        .. plan.Writes.Select(write => new OutboxFile(write.Path, HashOf(before, write.Path), Manifest.HashOf(write.Bytes), write.Bytes)),
        .. edit.Removed.Select(path => new OutboxFile(path, HashOf(before, path), "", [])),
    ]);

    public static string HashOf(DataFolder folder, string path) => folder.ReadFile(path) is { } bytes ? Manifest.HashOf(bytes) : "";

    private static string HashOf(Registry version, string path) => version.Files.TryGetValue(path, out var bytes) ? Manifest.HashOf(bytes) : "";

    public static async Task<ImmutableArray<OutboxBatch>> ReadAsync(DbConnection connection) =>
    [
        .. (await connection.QueryAsync<(string Batch, string Path, string OldHash, string NewHash, string Version, string Content)>(
                "SELECT batch, path, old_hash, new_hash, data_version, content FROM outbox ORDER BY number"))
            .GroupBy(row => (row.Batch, row.Version))
            .Select(batch => new OutboxBatch(batch.Key.Batch, batch.Key.Version, [.. batch.Select(row => new OutboxFile(row.Path, row.OldHash, row.NewHash, Unpacked(row.Content)))])),
    ];

    public async Task WriteAsync(DbTransaction write)
    {
        foreach (var file in Files)
        {
            await write.Connection!.ExecuteAsync(
                "INSERT INTO outbox (batch, path, old_hash, new_hash, data_version, content) VALUES (@Id, @Path, @OldHash, @NewHash, @DataVersion, @content)",
                new { Id, file.Path, file.OldHash, file.NewHash, DataVersion, content = Packed(file.Content) }, write);
        }
    }

    /// <returns>The first file that is neither as it was nor as it shall be, also among those that stay: someone has edited it in between.</returns>
    public string? EditedIn(DataFolder folder) =>
        Files.FirstOrDefault(file => IsEdited(folder, file))?.Path ?? Staying().FirstOrDefault(file => HashOf(folder, file.Path) != file.Hash)?.Path;

    /// <exception cref="IOException">The folder cannot be written; nothing is replaced before every byte is on disk.</exception>
    public void Stage(DataFolder folder)
    {
        AtomicFile.Clean(folder.Path);
        foreach (var file in Left(folder).Where(file => file.NewHash.Length > 0))
            AtomicFile.Stage(Path.Combine(folder.Path, file.Path), file.Content);
    }

    /// <summary>After <see cref="Stage"/>.</summary>
    /// <returns>The file that someone edited meanwhile and that is left as it is; null where all are in place.</returns>
    public string? PutInPlace(DataFolder folder, Action<string> at)
    {
        foreach (var file in Left(folder))
        {
            // Once more, since writing the others took its time; the moment that is left is that of a rename.
            if (IsEdited(folder, file))
                return file.Path;
            if (file.NewHash.Length > 0)
                AtomicFile.Replace(Path.Combine(folder.Path, file.Path));
            else
                AtomicFile.Delete(Path.Combine(folder.Path, file.Path));
            at(file.Path);
        }

        return null;
    }

    /// <summary>Puts back what has been replaced already, so that the folder is the old version with the curator's edit, which she can seal.</summary>
    /// <param name="oldFile">The bytes with a hash; null where nobody has them, and the file then stays as it is.</param>
    public void TakeBack(DataFolder folder, Func<string, byte[]?> oldFile)
    {
        foreach (var file in Enumerable.Reverse(Files).Where(file => file.OldHash != file.NewHash && HashOf(folder, file.Path) == file.NewHash))
        {
            if (file.OldHash.Length == 0)
                AtomicFile.Delete(Path.Combine(folder.Path, file.Path));
            else if (oldFile(file.OldHash) is { } bytes)
                AtomicFile.Write(Path.Combine(folder.Path, file.Path), bytes);
        }
    }

    private List<OutboxFile> Left(DataFolder folder) => [.. Files.Where(file => HashOf(folder, file.Path) != file.NewHash)];

    private static bool IsEdited(DataFolder folder, OutboxFile file) => HashOf(folder, file.Path) is var now && now != file.OldHash && now != file.NewHash;

    /// <summary>The files that the new version has as the old one had them.</summary>
    private IEnumerable<SealedFile> Staying() =>
        Files.FirstOrDefault(file => file.Path == Manifest.FileName) is { } json && Manifest.Parse(json.Content, []) is { } manifest
            ? manifest.Files.Where(file => Files.All(own => own.Path != file.Path)) : [];

    private static string Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return Convert.ToBase64String(packed.ToArray());
    }

    private static byte[] Unpacked(string content)
    {
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(content)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
