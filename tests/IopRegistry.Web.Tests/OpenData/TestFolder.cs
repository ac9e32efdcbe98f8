using IopRegistry.Curation;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>A folder of its own for a test: <c>data</c> with a copy of the curated tables, and <c>state</c>. Gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    private TestFolder(string path) => Path = path;

    public string Path { get; }

    public string Data => System.IO.Path.Combine(Path, "data");

    public string State => System.IO.Path.Combine(Path, "state");

    private KeptVersions Curator => new(System.IO.Path.Combine(Path, "curator"));

    public static TestFolder CopyOfData() => CopyOf(RealData);

    public static TestFolder CopyOf(string data)
    {
        var folder = new TestFolder(Directory.CreateTempSubdirectory("iop-open-").FullName);
        // A curator may seal the real one meanwhile.
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(file => System.IO.Path.GetFileName(file) != FolderLock.FileName))
        {
            var copy = System.IO.Path.Combine(folder.Data, System.IO.Path.GetRelativePath(data, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // What the curator sealed last, so that a change can be told from it.
        var sealedNow = new DataFolder(folder.Data);
        folder.Curator.Keep(sealedNow.ReadFile(Manifest.FileName)!, sealedNow.ReadFile);
        return folder;
    }

    /// <summary>Replaces text in a table and seals the folder again.</summary>
    public DataVersion Seal(ChangeReason reason, params (string Table, string Old, string New)[] edits)
    {
        foreach (var (table, old, text) in edits)
        {
            var file = System.IO.Path.Combine(Data, table + ".csv");
            var before = File.ReadAllText(file);
            Assert.Contains(old, before, StringComparison.Ordinal);
            File.WriteAllText(file, before.Replace(old, text, StringComparison.Ordinal));
        }

        var sealing = new Sealing(new DataFolder(Data), Curator, TimeProvider.System).Seal(reason);
        Assert.True(sealing.Version is not null, string.Join('\n', sealing.Faults));
        return sealing.Version;
    }

    /// <summary>A factory disposes of itself more than once.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    public static string RealData { get; } = System.IO.Path.Combine(Root(), "data");

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(at.FullName, "IopRegistry.sln")))
            at = at.Parent!;
        return at.FullName;
    }
}
