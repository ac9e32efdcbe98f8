using System.Collections.Frozen;
using System.Collections.Immutable;
using IopRegistry.Search;

namespace IopRegistry.Curation;

/// <summary>A registry, or every fault that stood in its way.</summary>
public sealed record LoadResult(Registry? Registry, ImmutableArray<Fault> Faults);

/// <summary>
/// The folder of curated tables. <see cref="Load"/> is for whoever publishes: it takes only a folder whose files match
/// the manifest. <see cref="Check"/> is for whoever edits: it reads the tables as they stand.
/// </summary>
public sealed record DataFolder(string Path)
{
    /// <summary>Words about the data that go with every copy of it but are no data: a version does not change with them.</summary>
    public static ImmutableArray<string> Companions { get; } = ["README.md", "LICENSE"];

    /// <summary>Keeps memory bounded whatever lies in the folder.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    /// <summary>Where texts that are no tables may lie; each Markdown file there is under the manifest.</summary>
    private static readonly string[] DocumentFolders = ["disclosures", "pages"];

    /// <summary>What builds the search index of the registries read from here.</summary>
    public ISearchEngine Engine { get; init; } = new OwnEngine();

    public string ManifestPath => System.IO.Path.Combine(Path, Manifest.FileName);

    /// <summary>The project's own <c>data/</c>, found upwards from a folder within it by the solution file.</summary>
    public static DataFolder? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "IopRegistry.sln")))
                return new DataFolder(System.IO.Path.Combine(at.FullName, "data"));
        }

        return null;
    }

    public LoadResult Load()
    {
        var faults = new List<Fault>();
        if (ReadFile(Manifest.FileName) is not { } json)
            return Refused([new Fault(Manifest.FileName, null, null, null, $"Filen saknas i {Path}.", "försegla mappen med iop seal, eller peka Data:Path på rätt mapp.")]);
        if (Manifest.Parse(json, faults) is not { } manifest)
            return Refused(faults);
        var files = Matching(manifest, faults);
        if (faults.Count > 0)
            return Refused(faults);
        files[Manifest.FileName] = json;
        AddCompanions(files);
        return Build(files.GetValueOrDefault, manifest.Version, files.ToFrozenDictionary(), engine: Engine);
    }

    /// <summary>Reads and checks the tables whether or not they match the manifest.</summary>
    public LoadResult Check()
    {
        var version = ReadFile(Manifest.FileName) is { } json ? Manifest.Parse(json, [])?.Version : null;
        return Build(ReadFile, version ?? new DataVersion("unsealed", DateOnly.MinValue), FrozenDictionary<string, byte[]>.Empty, Documents(), Engine);
    }

    /// <summary>Builds a registry from bytes wherever they come from: the folder, a kept version, an edit not yet written.</summary>
    /// <param name="files">What the registry hands out as its own bytes.</param>
    /// <param name="documents">The paths of the Markdown files; without it, those among <paramref name="files"/>.</param>
    public static LoadResult Build(
        Func<string, byte[]?> bytesOf, DataVersion version, FrozenDictionary<string, byte[]> files, IEnumerable<string>? documents = null, ISearchEngine? engine = null)
    {
        var faults = new List<Fault>();
        var paths = documents ?? files.Keys;
        // Rendering takes as long as the tables do, and a start waits for both.
        var pages = Task.Run(() => Markdown.Documents.ReadPages(paths, bytesOf));
        var tables = ReadTables.Read(bytesOf, faults);
        Checks.Run(tables, faults);
        var texts = Markdown.Documents.Read(pages.Result, paths, bytesOf, tables.Of<Disclosure>(), faults);
        return faults.Count > 0 ? Refused(faults) : new LoadResult(Joining.Join(tables.ToRows(), version, files, texts, engine ?? new OwnEngine()), []);
    }

    /// <summary>
    /// For a version that was checked when it was sealed: its cells must be readable, but rules that came later do not
    /// make it unreadable.
    /// </summary>
    internal static Registry? BuildSealed(Func<string, byte[]?> bytesOf, DataVersion version, FrozenDictionary<string, byte[]> files, ISearchEngine engine)
    {
        var faults = new List<Fault>();
        var tables = ReadTables.Read(bytesOf, faults);
        if (faults.Count > 0)
            return null;
        var texts = Markdown.Documents.Read(files.Keys, bytesOf, tables.Of<Disclosure>(), []);
        return Joining.Join(tables.ToRows(), version, files, texts, engine);
    }

    /// <summary>The files that are not as the manifest says, or not in it; the manifest itself where there is none to go by.</summary>
    public ImmutableArray<string> Unsealed()
    {
        if (ReadFile(Manifest.FileName) is not { } json || Manifest.Parse(json, []) is not { } manifest)
            return [Manifest.FileName];
        var faults = new List<Fault>();
        Matching(manifest, faults);
        var present = Schema.Tables.Select(table => table.FileName).Concat(Documents());
        return [.. faults.Select(fault => fault.File).Concat(present.Where(path => manifest.Find(path) is null)).Distinct()];
    }

    /// <summary>A file's bytes by its path in the folder, cut just beyond <see cref="LargestFile"/>; null where there is no such file.</summary>
    public byte[]? ReadFile(string path)
    {
        try
        {
            using var file = File.OpenRead(System.IO.Path.Combine(Path, path));
            var bytes = new byte[(int)Math.Min(file.Length, LargestFile + 1)];
            return bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).ToArray();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The Markdown files that are sealed with the tables, by their path in the folder, sorted.</summary>
    public ImmutableArray<string> Documents() =>
    [
        .. DocumentFolders
            .Select(name => System.IO.Path.Combine(Path, name))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    internal static LoadResult Refused(IEnumerable<Fault> faults) => new(null, Fault.Sorted(faults));

    private void AddCompanions(Dictionary<string, byte[]> files)
    {
        foreach (var companion in Companions)
        {
            if (ReadFile(companion) is { } bytes)
                files[companion] = bytes;
        }
    }

    private Dictionary<string, byte[]> Matching(Manifest manifest, List<Fault> faults)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var file in manifest.Files)
        {
            if (!file.HasSafePath)
                faults.Add(new Fault(Manifest.FileName, null, "path", file.Path, "Sökvägen leder ut ur mappen.", "försegla på nytt med iop seal."));
            else if (ReadFile(file.Path) is not { } bytes)
                faults.Add(new Fault(file.Path, null, null, null, "Filen står i manifestet men saknas eller kan inte läsas.", "lägg tillbaka den, eller försegla med iop seal."));
            else if (bytes.Length != file.Bytes || Manifest.HashOf(bytes) != file.Hash)
                faults.Add(new Fault(file.Path, null, null, null, "Filen är ändrad sedan mappen förseglades.", "kontrollera ändringen och försegla med iop seal."));
            else
                files[file.Path] = bytes;
        }

        return files;
    }
}
