namespace IopRegistry.Curation;

/// <summary>A tombstone says that a text is gone; beside the text itself it would be false for ever.</summary>
internal static class RedactionChecks
{
    /// <param name="fresh">Those that came with this sealing. What is written in the place later is as right as any other.</param>
    public static IEnumerable<Fault> Standing(IReadOnlyCollection<Redaction> fresh, ReadTables tables, Func<string, byte[]?> readFile, LastSealed last, List<Fault> faults) => fresh
        .Where(redaction => redaction.File is { } path ? IsSealed(last, path, readFile(path)) : Stands(redaction, tables, last, faults))
        .Select(redaction => new Fault(
            Schema.Of<Redaction>().FileName, tables.LineOf(redaction), "field", redaction.Field, $"Texten står kvar i {redaction.Table}, {redaction.Row}.", "ta bort den där också, eller ta bort raden här."))
        .ToList();

    private static bool IsSealed(LastSealed last, string path, byte[]? present) => present is not null && last.Manifest?.Find(path)?.Hash == Manifest.HashOf(present);

    private static bool Stands(Redaction redaction, ReadTables tables, LastSealed last, List<Fault> faults)
    {
        if (Schema.Tables.FirstOrDefault(table => table.Name == redaction.Table) is not { } table || table.Find(redaction.Field) is not { } column
            || tables.Of(table).FirstOrDefault(row => table.KeyOf(row.Row) == redaction.Row) is not { } row)
            return false;
        var present = column.TextOf(row.Row);
        return present.Length > 0 && present != Redaction.Removed && last.Read(table, faults)?.Find(redaction.Row)?[column.Name] == present;
    }
}
