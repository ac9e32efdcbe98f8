using System.IO.Compression;
using System.Text;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Backups;

/// <summary>
/// One ZIP file with the database, the keys, the kept versions and the data folder, taken while the site runs. The
/// database is read first: a correction that the tables have and the database has not is found there when publishing
/// goes on, and the other way round could not be mended.
/// </summary>
/// <param name="keysPath">Where the site's keys lie if not in the state folder: its <c>State:KeysPath</c>.</param>
public sealed class Backup(Database database, string statePath, DataFolder folder, string? keysPath = null)
{
    private const string NotEmpty = "Databasen är inte tom. Återställ till en tom databas: flytta undan den gamla först.";

    private const string DataEntry = "data/";

    private const string StateEntry = "state/";

    private const string KeysEntry = StateEntry + "keys/";

    private const string VersionsEntry = StateEntry + "versions/";

    /// <summary>In a data folder that a restore has begun to fill; what lies there is not the whole yet.</summary>
    private const string Unfinished = ".iop-restore";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string Keys => keysPath ?? Path.Combine(statePath, "keys");

    /// <summary>While nobody publishes: the folder and the database then belong together. For the one who makes it alone, since it holds password hashes and keys.</summary>
    /// <returns>Null where it is done; otherwise why not, in Swedish.</returns>
    /// <exception cref="IOException">The file cannot be written; a half one is never left under its name.</exception>
    public async Task<string?> WriteAsync(string file, CancellationToken stop = default)
    {
        await using var alone = await PublishLock.TakeAsync(folder, database, Patience, stop);
        if (alone is null)
            return FolderLock.Busy;
        var temporary = file + AtomicFile.TemporarySuffix;
        File.Delete(temporary);
        await using (var stream = Private(temporary))
        {
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (entry, lines) in await TableDump.ReadAsync(database, stop))
                    Add(zip, entry, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
                AddFolder(zip, Keys, KeysEntry);
                AddFolder(zip, Path.Combine(statePath, "versions"), VersionsEntry);
                AddData(zip);
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
        return null;
    }

    /// <summary>Readable by its owner only, from its first byte on.</summary>
    private static FileStream Private(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>The database last and at once: until it is there, the same command begun again goes on where it was cut off.</summary>
    /// <returns>Null where it is done; otherwise why nothing was restored, in Swedish.</returns>
    public async Task<string?> RestoreAsync(string file, CancellationToken stop = default)
    {
        await using var stream = File.OpenRead(file);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        if (zip.GetEntry(TableDump.EntryOf("chain")) is null)
            return $"{file} är ingen säkerhetskopia som iop backup har gjort.";
        if (!await TableDump.IsEmptyAsync(database, stop))
            return NotEmpty;
        RestoreData(zip);
        Extract(zip, VersionsEntry, Path.Combine(statePath, "versions"));
        Extract(zip, KeysEntry, Keys);
        return await TableDump.WriteAsync(database, entry => Lines(zip, entry), stop) ? null : NotEmpty;
    }

    private void RestoreData(ZipArchive zip)
    {
        var mark = Path.Combine(folder.Path, Unfinished);
        if (Directory.Exists(folder.Path) && !File.Exists(mark) && Directory.EnumerateFileSystemEntries(folder.Path).Any(file => Path.GetFileName(file) != FolderLock.FileName))
            return;
        AtomicFile.Write(mark, []);
        Extract(zip, DataEntry, folder.Path);
        AtomicFile.Clean(folder.Path);
        AtomicFile.Delete(mark);
    }

    private static IEnumerable<string> Lines(ZipArchive zip, string entry)
    {
        if (zip.GetEntry(entry) is not { } found)
            yield break;
        using var reader = new StreamReader(found.Open(), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static void Extract(ZipArchive zip, string prefix, string target)
    {
        var root = Path.GetFullPath(target) + Path.DirectorySeparatorChar;
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(prefix, StringComparison.Ordinal) && entry.Name.Length > 0))
        {
            var path = Path.GetFullPath(Path.Combine(target, entry.FullName[prefix.Length..]));
            if (!path.StartsWith(root, StringComparison.Ordinal))
                throw new InvalidDataException($"{entry.FullName} leder ut ur mappen.");
            using var bytes = new MemoryStream();
            using (var content = entry.Open())
                content.CopyTo(bytes);
            AtomicFile.Write(path, bytes.ToArray());
        }
    }

    /// <summary>As the manifest has it; a folder that is half-way through a publishing is taken as it is, and the outbox finishes it.</summary>
    private void AddData(ZipArchive zip)
    {
        if (folder.Load().Registry is { } registry)
        {
            foreach (var (path, bytes) in registry.Files)
                Add(zip, DataEntry + path, bytes);
            AddFolder(zip, Path.Combine(folder.Path, "releases"), DataEntry + "releases/");
        }
        else
        {
            AddFolder(zip, folder.Path, DataEntry);
        }
    }

    private static void AddFolder(ZipArchive zip, string path, string prefix)
    {
        if (!Directory.Exists(path))
            return;
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(AtomicFile.TemporarySuffix, StringComparison.Ordinal) && Path.GetFileName(file) != FolderLock.FileName))
            Add(zip, prefix + Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllBytes(file));
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
