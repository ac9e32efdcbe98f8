using System.IO.Compression;
using System.Text.RegularExpressions;

namespace IopRegistry.Curation;

/// <summary>
/// Every version of the data that was sealed or published here, under the state folder: each file once by its hash
/// (<c>versions/objects/&lt;sha256&gt;.gz</c>), each manifest by its version (<c>versions/manifests/&lt;version&gt;.json</c>).
/// </summary>
public sealed partial class KeptVersions
{
    private readonly string _objects;
    private readonly string _manifests;

    public KeptVersions(string statePath)
        : this(Path.Combine(statePath, "versions", "objects"), Path.Combine(statePath, "versions", "manifests"))
    {
    }

    private KeptVersions(string objects, string manifests) => (_objects, _manifests) = (objects, manifests);

    /// <summary>Named releases, in the data folder itself so that they survive a clone: <c>releases/&lt;name&gt;.json</c> and <c>releases/objects/</c>.</summary>
    public static KeptVersions Releases(DataFolder folder) =>
        new(Path.Combine(folder.Path, "releases", "objects"), Path.Combine(folder.Path, "releases"));

    /// <summary>The store beside the data folder, for whoever has no <c>State:Path</c> of their own.</summary>
    public static KeptVersions Beside(DataFolder folder) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder.Path.TrimEnd('/', '\\')))!, ".state"));

    /// <summary>The manifest goes in last: a version that is listed is there whole.</summary>
    /// <param name="bytesOf">The version's files by path; those whose bytes do not fit the manifest are left out, and so is then the manifest.</param>
    /// <exception cref="IOException">The state folder cannot be written.</exception>
    /// <param name="name">What it can be asked for by; its version where nothing else is given.</param>
    /// <returns>False where the files are not those of the manifest, and nothing can be asked for.</returns>
    public bool Keep(ReadOnlyMemory<byte> manifestJson, Func<string, byte[]?> bytesOf, string? name = null)
    {
        if (Manifest.Parse(manifestJson, []) is not { } manifest || !IsName(name ?? manifest.Version.Id))
            return false;
        name ??= manifest.Version.Id;
        Directory.CreateDirectory(_objects);
        // A purge at the same moment would take the files for nobody's.
        using var alone = FolderLock.Take(_objects);
        return Keep(manifestJson, manifest, name, bytesOf);
    }

    private bool Keep(ReadOnlyMemory<byte> manifestJson, Manifest manifest, string name, Func<string, byte[]?> bytesOf)
    {
        var isWhole = true;
        foreach (var file in manifest.Files.Where(file => FindFile(file.Hash) is null))
        {
            if (bytesOf(file.Path) is { } bytes && Manifest.HashOf(bytes) == file.Hash)
                AtomicFile.Write(ObjectPath(file.Hash), Compressed(bytes));
            else
                isWhole = false;
        }

        if (isWhole && FindManifest(name)?.AsSpan().SequenceEqual(manifestJson.Span) != true)
            AtomicFile.Write(ManifestPath(name), manifestJson.Span);
        return isWhole;
    }

    /// <summary>What may become a file name here; versions and hashes reach this class from addresses, too.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>What can be asked for, sorted.</summary>
    public IEnumerable<string> Names() => Directory.Exists(_manifests)
        ? Directory.EnumerateFiles(_manifests, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Where(IsName).Order(StringComparer.Ordinal)
        : [];

    /// <summary>The manifest of a version, byte for byte; null where it is not kept or is no version's name.</summary>
    public byte[]? FindManifest(string version) =>
        IsName(version) && File.Exists(ManifestPath(version)) ? File.ReadAllBytes(ManifestPath(version)) : null;

    /// <summary>The file with this SHA-256; null where it is not kept, or damaged.</summary>
    public byte[]? FindFile(string hash)
    {
        if (!IsName(hash) || !File.Exists(ObjectPath(hash)))
            return null;
        try
        {
            using var file = File.OpenRead(ObjectPath(hash));
            using var gzip = new GZipStream(file, CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            gzip.CopyTo(bytes);
            return Manifest.HashOf(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) == hash ? bytes.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>How the file with this SHA-256 lies on the disk; null where it is not kept.</summary>
    internal (long Length, DateTime WrittenAt)? StampOf(string hash) =>
        IsName(hash) && new FileInfo(ObjectPath(hash)) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : null;

    /// <summary>Puts other files in a version's place, under its name.</summary>
    internal void Replace(string name, byte[] manifestJson, Func<string, byte[]?> bytesOf) => Keep(manifestJson, bytesOf, name);

    internal void Delete(string name) => AtomicFile.Delete(ManifestPath(name));

    /// <summary>What somebody noted about the versions here; null where nobody did.</summary>
    internal byte[]? FindNote(string name) => File.Exists(NotePath(name)) ? File.ReadAllBytes(NotePath(name)) : null;

    internal void WriteNote(string name, ReadOnlySpan<byte> text)
    {
        Directory.CreateDirectory(_objects);
        using var alone = FolderLock.Take(_objects);
        AtomicFile.Write(NotePath(name), text);
    }

    /// <summary>Files that no manifest names any more.</summary>
    internal void DeleteUnnamed()
    {
        if (!Directory.Exists(_objects))
            return;
        using var alone = FolderLock.Take(_objects);
        AtomicFile.Clean(_objects);
        var named = Names().Select(FindManifest).Select(json => json is null ? null : Manifest.Parse(json, []))
            .SelectMany(manifest => manifest?.Files.Select(file => ObjectPath(file.Hash)) ?? []).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(_objects, "*.gz").Where(file => !named.Contains(file)))
            File.Delete(file);
    }

    private string ObjectPath(string hash) => Path.Combine(_objects, hash + ".gz");

    private string NotePath(string name) => Path.Combine(Path.GetDirectoryName(_objects)!, name);

    private string ManifestPath(string version) => Path.Combine(_manifests, version + ".json");

    private static byte[] Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    [GeneratedRegex(@"\A[0-9a-z-]{1,80}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
