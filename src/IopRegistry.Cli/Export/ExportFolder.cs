using System.IO.Compression;

namespace IopRegistry.Cli.Export;

/// <summary>
/// Where the copy lies. A new one is written beside it, with a gzip twin of each file for servers that send one, and
/// takes its place file by file after a whole crawl; what the site no longer has is removed last. So a site that is
/// down, or an export that is killed before that, costs the copy nothing.
/// </summary>
internal sealed class ExportFolder(string root)
{
    private const string Marker = ".iop-export";

    /// <summary>In the folder itself, so that moving out of it is renaming; a web server does not show what begins with a dot there.</summary>
    private readonly string _next = Path.Combine(root, ".iop-next");

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
        if (Directory.Exists(_next))
            Directory.Delete(_next, recursive: true);
        File.WriteAllText(Path.Combine(root, Marker), "Skriven av iop export-site; mappen skrivs över.\n");
    }

    public void Write(string file, byte[] bytes)
    {
        Stage(file, bytes);
        _written.Add(file);
        if (Packed.Contains(Path.GetExtension(file)))
            return;
        using var gzip = new MemoryStream();
        using (var pack = new GZipStream(gzip, CompressionLevel.Optimal))
            pack.Write(bytes);
        Stage(file + ".gz", gzip.ToArray());
    }

    /// <summary>Puts the new copy in the place of the old one.</summary>
    public void Finish()
    {
        foreach (var file in Directory.EnumerateFiles(_next, "*", SearchOption.AllDirectories).ToList())
        {
            var to = Path.Combine(root, Path.GetRelativePath(_next, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Move(file, to, overwrite: true);
        }

        Directory.Delete(_next, recursive: true);
        RemoveOthers();
    }

    private void RemoveOthers()
    {
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, file);
            if (!_written.Contains(name) && !_written.Contains(name[..^(name.EndsWith(".gz", StringComparison.Ordinal) ? 3 : 0)]))
                File.Delete(file);
        }
    }

    private void Stage(string file, byte[] bytes)
    {
        var path = Path.GetFullPath(Path.Combine(_next, file));
        if (!path.StartsWith(Path.GetFullPath(_next) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidOperationException($"{file} leads out of {root}.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
