using System.Collections.Frozen;

namespace IopRegistry.Curation;

/// <summary>A row as it was sealed: its cells by column.</summary>
internal sealed record SealedRow(string Key, FrozenDictionary<string, string> Cells)
{
    /// <summary>Blank for a column that did not exist then.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>
/// A table's rows as they were sealed, by key. Read by column name and without checks: the published state stays
/// readable when a column or a rule is added.
/// </summary>
internal sealed record SealedRows(FrozenDictionary<string, SealedRow> ByKey)
{
    public static readonly SealedRows None = new(FrozenDictionary<string, SealedRow>.Empty);

    public static SealedRows Read(TableSchema table, byte[] bytes)
    {
        var faults = new List<Fault>();
        var csv = CsvTable.Parse(table.FileName, bytes, faults)
            ?? throw new InvalidDataException($"The sealed {table.FileName} is no CSV: {faults[0]}");
        return new SealedRows(csv.Rows.Select(row => Row(table, csv.Header.Cells, row.Cells)).ToFrozenDictionary(row => row.Key));
    }

    public SealedRow? Find(string key) => ByKey.GetValueOrDefault(key);

    private static SealedRow Row(TableSchema table, string[] header, string[] cells)
    {
        var byColumn = header.Zip(cells).ToFrozenDictionary(cell => cell.First, cell => cell.Second);
        return new SealedRow(string.Join('/', table.Key.Select(column => byColumn.GetValueOrDefault(column.Name, ""))), byColumn);
    }
}
