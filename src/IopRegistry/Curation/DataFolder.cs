using System.Collections.Frozen;
using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>A registry, or every fault that stood in its way.</summary>
public sealed record LoadResult(Registry? Registry, ImmutableArray<Fault> Faults);

/// <summary>
/// The folder of curated tables. <see cref="Load"/> is for whoever publishes: it takes only a folder whose files match
/// the manifest. <see cref="Check"/> is for whoever edits: it reads the tables as they stand.
/// </summary>
public sealed record DataFolder(string Path)
{
    /// <summary>Where texts that are no tables may lie; each Markdown file there is under the manifest.</summary>
    private static readonly string[] DocumentFolders = ["disclosures", "pages"];

    public string ManifestPath => System.IO.Path.Combine(Path, Manifest.FileName);

    public LoadResult Load()
    {
        var faults = new List<Fault>();
        var files = new Dictionary<string, byte[]>();
        if (ReadFile(Manifest.FileName) is not { } json)
            return Refused([new Fault(Manifest.FileName, null, null, null, $"Filen saknas i {Path}.", "försegla mappen med iop seal, eller peka Data:Path på rätt mapp.")]);
        if (Manifest.Parse(json, faults) is not { } manifest)
            return Refused(faults);
        foreach (var file in manifest.Files)
            Matches(file, files, faults);
        if (faults.Count > 0)
            return Refused(faults);
        files[Manifest.FileName] = json;
        return Build(files.GetValueOrDefault, manifest.Version, files.ToFrozenDictionary());
    }

    /// <summary>Reads and checks the tables whether or not they match the manifest.</summary>
    public LoadResult Check()
    {
        var faults = new List<Fault>();
        var version = ReadFile(Manifest.FileName) is { } json ? Manifest.Parse(json, faults)?.Version : null;
        return Build(ReadFile, version ?? new DataVersion("unsealed", DateOnly.MinValue), FrozenDictionary<string, byte[]>.Empty, Documents());
    }

    /// <summary>Builds a registry from bytes wherever they come from: the folder, a kept version, an edit not yet written.</summary>
    /// <param name="files">What the registry hands out as its own bytes.</param>
    /// <param name="documents">The paths of the Markdown files; without it, those among <paramref name="files"/>.</param>
    public static LoadResult Build(
        Func<string, byte[]?> bytesOf, DataVersion version, FrozenDictionary<string, byte[]> files, IEnumerable<string>? documents = null)
    {
        var faults = new List<Fault>();
        var tables = ReadTables.Read(bytesOf, faults);
        // Rules across tables say nothing true while a row is missing because its cell was bad.
        if (faults.Count == 0)
            Checks.Run(tables, faults);
        var texts = Markdown.Documents.Read(documents ?? files.Keys, bytesOf, tables.Of<Disclosure>(), faults);
        return faults.Count > 0 ? Refused(faults) : new LoadResult(Joining.Join(tables.ToRows(), version, files, texts), []);
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

    /// <summary>A file's bytes by its path in the folder; null where it is missing.</summary>
    public byte[]? ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(System.IO.Path.Combine(Path, path));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void Matches(SealedFile file, Dictionary<string, byte[]> files, List<Fault> faults)
    {
        if (System.IO.Path.IsPathRooted(file.Path) || file.Path.Split('/').Contains(".."))
            faults.Add(new Fault(Manifest.FileName, null, "path", file.Path, "Sökvägen leder ut ur mappen.", "försegla på nytt med iop seal."));
        else if (ReadFile(file.Path) is not { } bytes)
            faults.Add(new Fault(file.Path, null, null, null, "Filen står i manifestet men saknas.", "lägg tillbaka den, eller försegla med iop seal."));
        else if (Manifest.HashOf(bytes) != file.Hash)
            faults.Add(new Fault(file.Path, null, null, null, "Filen är ändrad sedan mappen förseglades.", "kontrollera ändringen och försegla med iop seal."));
        else
            files[file.Path] = bytes;
    }

    private static LoadResult Refused(IEnumerable<Fault> faults) =>
        new(null, [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
}
