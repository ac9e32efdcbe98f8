using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Tests;

/// <summary>
/// A data folder in a temporary place with one partnership and a row or two in every table, valid and not yet sealed.
/// Rows are written by column name, so that a new column changes nothing here.
/// </summary>
public sealed class SmallFolder : IDisposable
{
    public const string PartnershipId = "goteborg-varmestuga-alfa";

    /// <summary>A page that may stand anywhere under <c>pages/</c>.</summary>
    public const string Page = "---\ntitle: Metod\ndescription: Hur vi gör.\nslug: metod\n---\n\nVi läser.\n";

    /// <summary>Sealed once for all tests, since flushing to disk takes its time.</summary>
    private static readonly Lazy<Dictionary<string, byte[]>> SealedFiles = new(() =>
    {
        using var folder = new SmallFolder();
        Assert.Empty(folder.Seal().Faults);
        return Directory.EnumerateFiles(folder._root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder._root, file), File.ReadAllBytes);
    });

    private readonly string _root = Directory.CreateTempSubdirectory("iop-").FullName;

    public SmallFolder()
    {
        Data = new DataFolder(Path.Combine(_root, "data"));
        Kept = KeptVersions.Beside(Data);
        foreach (var table in Schema.Tables)
            Write(table.FileName, SmallTables.Csv(table));
        Write("README.md", SmallTables.Dictionary());
    }

    public DataFolder Data { get; }

    public KeptVersions Kept { get; private set; }

    public StoppedClock Clock { get; } = new("2026-11-21T12:00:00+01:00");

    public static SmallFolder Sealed()
    {
        var folder = new SmallFolder();
        foreach (var (path, bytes) in SealedFiles.Value)
            folder.Write(Path.Combine("..", path), bytes);
        return folder;
    }

    public SealResult Seal(ChangeReason? reason = null) => new Sealing(Data, Kept, Clock).Seal(reason);

    public string FullPath(string file) => Path.Combine(Data.Path, file);

    public string Read(string file) => File.ReadAllText(FullPath(file));

    public void Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(file))!);
        File.WriteAllBytes(FullPath(file), bytes);
    }

    public void Delete(string file) => File.Delete(FullPath(file));

    /// <summary>Replaces the first occurrence; the text must be there.</summary>
    public void Replace(string file, string old, string @new)
    {
        var text = Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold {old}");
        Write(file, text[..at] + @new + text[(at + old.Length)..]);
    }

    /// <summary>Adds a row at the end, as a curator would.</summary>
    public void Add(string table, params (string Column, string Cell)[] cells) =>
        Write($"{table}.csv", Read($"{table}.csv") + SmallTables.Row(Schema.Get(table), cells) + "\n");

    /// <summary>Every file's bytes by path, to see that nothing was written.</summary>
    public Dictionary<string, string> Snapshot() => Directory
        .EnumerateFiles(Data.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != FolderLock.FileName)
        .ToDictionary(file => Path.GetRelativePath(Data.Path, file), file => Manifest.HashOf(File.ReadAllBytes(file)));

    /// <summary>As on another machine: the versions kept so far are not at hand.</summary>
    public void ForgetKeptVersions() => Kept = new KeptVersions(Path.Combine(_root, $".state-{Guid.NewGuid()}"));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
