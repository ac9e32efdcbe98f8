namespace IopRegistry.Curation;

/// <summary>A row as its record, with the line it stands on.</summary>
internal sealed record ReadRow(object Row, int Line);

/// <summary>Turns a CSV table into records and finds what can be found within one table: columns, cells, keys.</summary>
internal static class TableReader
{
    /// <summary>Keeps memory bounded and the list readable where a whole file is wrong.</summary>
    public const int MostFaults = 1_000;

    public static List<ReadRow> Read(TableSchema table, byte[] bytes, List<Fault> faults)
    {
        if (CsvTable.Parse(table.FileName, bytes, faults) is not { } csv || !HeaderHolds(table, csv.Header, faults))
            return [];
        var rows = new List<ReadRow>(csv.Rows.Count);
        var before = faults.Count;
        foreach (var row in csv.Rows)
        {
            if (faults.Count - before >= MostFaults)
            {
                faults.Add(new Fault(table.FileName, row.Line, null, null, $"Filen har {MostFaults} fel eller fler; härifrån är den inte läst.", "rätta de första; ofta är det ett och samma fel."));
                break;
            }

            if (ReadOne(table, row, faults) is { } record)
                rows.Add(new ReadRow(record, row.Line));
        }

        return rows;
    }

    /// <summary>Names and order are frozen: whoever reads the file by position must be able to go on doing so.</summary>
    private static bool HeaderHolds(TableSchema table, CsvRow row, List<Fault> faults)
    {
        var (line, header) = row;
        var before = faults.Count;
        foreach (var column in table.Columns.Where(column => !header.Contains(column.Name)))
            faults.Add(new Fault(table.FileName, line, column.Name, null, "Kolumnen saknas.", $"rubrikraden ska vara: {Names(table)}"));
        foreach (var name in header.Where(name => table.Find(name) is null))
            faults.Add(new Fault(table.FileName, line, name, null, "Kolumnen är okänd.", $"rubrikraden ska vara: {Names(table)}"));
        foreach (var name in header.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key))
            faults.Add(new Fault(table.FileName, line, name, null, "Kolumnen står flera gånger.", "behåll en av dem."));
        if (before == faults.Count && !header.SequenceEqual(table.Columns.Select(column => column.Name)))
            faults.Add(new Fault(table.FileName, line, null, null, "Kolumnerna står i annan ordning.", $"rubrikraden ska vara: {Names(table)}"));
        return before == faults.Count;
    }

    private static object? ReadOne(TableSchema table, CsvRow row, List<Fault> faults)
    {
        if (row.Cells.Length != table.Columns.Length)
        {
            faults.Add(new Fault(table.FileName, row.Line, null, null,
                $"Raden har {row.Cells.Length} celler; rubriken har {table.Columns.Length}.", "lägg till eller ta bort celler; text med kommatecken ska stå inom citattecken."));
            return null;
        }

        var record = Activator.CreateInstance(table.RowType)!;
        var before = faults.Count;
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var column = table.Columns[i];
            var text = row.Cells[i];
            var (value, flaw) = Cell.Read(column, text);
            if (flaw is { } bad)
                faults.Add(new Fault(table.FileName, row.Line, column.Name, text, Capital(bad.Problem), bad.Remedy));
            else
                column.Property.SetValue(record, value);
        }

        return before == faults.Count ? record : null;
    }

    public static void KeysAreUnique(TableSchema table, IReadOnlyList<ReadRow> rows, List<Fault> faults)
    {
        var seen = new Dictionary<string, int>();
        var columns = string.Join("+", table.Key.Select(column => column.Name));
        foreach (var row in rows)
        {
            var key = table.KeyOf(row.Row);
            if (!seen.TryAdd(key, row.Line))
                faults.Add(new Fault(table.FileName, row.Line, columns, key, $"Samma nyckel står redan på rad {seen[key]}.", "ge raden en egen nyckel eller ta bort dubbletten."));
        }
    }

    private static string Names(TableSchema table) => string.Join(",", table.Columns.Select(column => column.Name));

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
