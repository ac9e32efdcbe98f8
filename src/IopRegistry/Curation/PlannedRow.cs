using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>A row that a plan changes, as the two lines stand in the CSV file.</summary>
/// <param name="Old">Null for an added row.</param>
/// <param name="New">Null for a removed one.</param>
public sealed record PlannedRow(string File, string Key, string? Old, string? New, ImmutableArray<string> ChangedColumns)
{
    /// <summary>Every row that the plan changes in the folder, file by file.</summary>
    public static ImmutableArray<PlannedRow> Of(SealPlan plan, DataFolder folder) =>
    [
        .. from write in plan.Writes
           let table = Schema.Tables.FirstOrDefault(table => table.FileName == write.Path)
           where table is not null
           from row in Between(table, folder.ReadFile(write.Path), write.Bytes)
           select row,
    ];

    private static IEnumerable<PlannedRow> Between(TableSchema table, byte[]? present, byte[] planned)
    {
        var before = present is null ? SealedRows.None : SealedRows.Read(table, present);
        var after = SealedRows.Read(table, planned);
        return before.ByKey.Keys.Union(after.ByKey.Keys).Order(StringComparer.Ordinal)
            .Select(key => Row(table, key, before.Find(key), after.Find(key)))
            .Where(row => row.Old != row.New);
    }

    private static PlannedRow Row(TableSchema table, string key, SealedRow? before, SealedRow? after) => new(
        table.FileName, key, Line(table, before), Line(table, after),
        before is null || after is null ? [] : [.. table.Columns.Select(column => column.Name).Where(name => before[name] != after[name])]);

    private static string? Line(TableSchema table, SealedRow? row) =>
        row is null ? null : System.Text.Encoding.UTF8.GetString(CanonicalCsv.Write([table.Columns.Select(column => row[column.Name])])).TrimEnd('\n');
}
