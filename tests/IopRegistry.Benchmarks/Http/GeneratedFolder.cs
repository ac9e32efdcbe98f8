using IopRegistry.Curation;

namespace IopRegistry.Benchmarks.Http;

/// <summary>A sealed data folder of as many partnerships as asked for, for the site to load from disk.</summary>
internal static class GeneratedFolder
{
    public static DataFolder Write(DataFolder real, string to, int count)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Schema.Tables.Select(table => table.FileName).Append("README.md").Where(file => real.ReadFile(file) is not null))
            File.WriteAllBytes(Path.Combine(to, file), real.ReadFile(file)!);
        foreach (var page in real.Documents().Where(path => path.StartsWith("pages/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, page))!);
            File.WriteAllBytes(Path.Combine(to, page), real.ReadFile(page)!);
        }

        var rows = real.Load().Registry?.Rows ?? throw new InvalidOperationException("The data does not load; run iop check.");
        foreach (var (file, text) in new SpreadTables(rows).Of(count))
            File.WriteAllText(Path.Combine(to, file), text);
        var folder = new DataFolder(to);
        var sealing = new Sealing(folder, KeptVersions.Beside(folder), TimeProvider.System).Seal(null);
        return sealing.Version is null ? throw new InvalidOperationException(string.Join('\n', sealing.Faults.Take(5))) : folder;
    }
}
