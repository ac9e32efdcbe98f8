using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>A table of an older version with other rows than it was sealed with.</summary>
internal static class SealedTable
{
    /// <param name="rowOf">From header and cells to what stands there instead: the same array where nothing goes, null for a row that does.</param>
    /// <returns>The same bytes where no row is other than it was.</returns>
    public static byte[] Map(string path, byte[] bytes, Func<string[], string[], string[]?> rowOf)
    {
        var csv = CsvTable.Parse(path, bytes, []) ?? throw new InvalidDataException($"The sealed {path} is no CSV.");
        var header = csv.Header.Cells;
        var rows = csv.Rows.Select(row => (Before: row.Cells, After: rowOf(header, row.Cells))).ToList();
        return rows.All(row => row.Before == row.After) ? bytes : CanonicalCsv.Write([header, .. rows.Select(row => row.After).OfType<string[]>()]);
    }
}
