using IopRegistry.Curation;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>What a curator does in a text editor.</summary>
internal static class Edits
{
    public static void Append(TestFolder folder, string table, string line) => File.AppendAllText(FileOf(folder, table), line + "\n");

    /// <summary>The rows of a partnership go, and its tombstone comes; the change log stays as it is.</summary>
    public static void Withdraw(TestFolder folder, string id)
    {
        foreach (var table in Schema.Tables.Where(table => table.RowType != typeof(Change)))
        {
            var lines = File.ReadAllLines(FileOf(folder, table.Name));
            File.WriteAllText(FileOf(folder, table.Name), string.Concat(lines.Where(line => !line.StartsWith(id + ",", StringComparison.Ordinal)).Select(line => line + "\n")));
        }

        Append(folder, "withdrawn", $"{id},2026-11-21,Begäran från den registrerade");
    }

    private static string FileOf(TestFolder folder, string table) => Path.Combine(folder.Data, table + ".csv");
}
