using System.IO.Compression;

namespace IopRegistry.Cli.Export;

/// <summary>
/// Where the copy lies. Each file is replaced whole, with a gzip twin for servers that send one; what the site no
/// longer has is removed last, and only after a whole crawl, so that a site that is down costs the copy nothing.
/// </summary>
internal sealed class ExportFolder(string root)
{
    private const string Marker = ".iop-export";

    private static readonly string[] Packed = [".zip", ".xlsx"];

    private readonly HashSet<string> _written = new(StringComparer.Ordinal) { Marker };

    public int Count => _written.Count - 1;

    /// <summary>Null, or why the folder is not taken: it holds files that no export made.</summary>
    public string? Flaw() => Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any() && !File.Exists(Path.Combine(root, Marker))
        ? $"Mappen {root} har annat innehåll. Ange en tom mapp eller en som export-site har skrivit: --to <mapp>."
        : null;

    public void Begin()
    {
        Directory.CreateDirectory(root);
        File.WriteAllText(Path.Combine(root, Marker), "Skriven av iop export-site; mappen skrivs över.\n");
    }

    public void Write(string file, byte[] bytes)
    {
        Replace(file, bytes);
        _written.Add(file);
        if (Packed.Contains(Path.GetExtension(file)))
            return;
        using var gzip = new MemoryStream();
        using (var pack = new GZipStream(gzip, CompressionLevel.Optimal))
            pack.Write(bytes);
        Replace(file + ".gz", gzip.ToArray());
    }

    public void RemoveOthers()
    {
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, file);
            if (!_written.Contains(name) && !_written.Contains(name[..^(name.EndsWith(".gz", StringComparison.Ordinal) ? 3 : 0)]))
                File.Delete(file);
        }
    }

    private void Replace(string file, byte[] bytes)
    {
        var path = Path.GetFullPath(Path.Combine(root, file));
        if (!path.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidOperationException($"{file} leads out of {root}.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".iop-tmp";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
