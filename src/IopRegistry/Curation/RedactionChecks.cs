namespace IopRegistry.Curation;

/// <summary>A tombstone says that a text is gone; beside the text itself it would be false for ever.</summary>
internal static class RedactionChecks
{
    /// <param name="fresh">Those that came with this sealing. What is written in the place later is as right as any other.</param>
    public static IEnumerable<Fault> Standing(IReadOnlyCollection<Redaction> fresh, ReadTables tables, Func<string, byte[]?> readFile, LastSealed last, List<Fault> faults) => fresh
        .Where(redaction => redaction.File is { } path ? IsSealed(last, path, readFile(path)) : Stands(redaction, tables, last, faults) && !IsOfOlder(redaction, fresh, tables, last, faults))
        .Select(redaction => new Fault(
            Schema.Of<Redaction>().FileName, tables.LineOf(redaction), "field", redaction.Field, $"Texten står kvar i {redaction.Table}, {redaction.Row}.", "ta bort den där också, eller ta bort raden här."))
        .ToList();

    /// <summary>What the log quoted goes with it from the versions of its time, and what stands in the cell now is another text.</summary>
    private static bool IsOfOlder(Redaction redaction, IReadOnlyCollection<Redaction> fresh, ReadTables tables, LastSealed last, List<Fault> faults)
    {
        var log = Schema.Of<Change>();
        return fresh.Where(other => other.Table == log.Name && other.Field is "old" or "new")
            .Any(quote => last.Read(log, faults)?.Find(quote.Row) is { } told && redaction.IsQuotedBy(told["table"], told["partnership_id"], told["field"])
                && told[quote.Field] != Present(redaction, tables));
    }

    private static bool IsSealed(LastSealed last, string path, byte[]? present) => present is not null && last.Manifest?.Find(path)?.Hash == Manifest.HashOf(present);

    private static bool Stands(Redaction redaction, ReadTables tables, LastSealed last, List<Fault> faults) =>
        Present(redaction, tables) is { Length: > 0 } present && present != Redaction.Removed
            && last.Read(Schema.Get(redaction.Table), faults)?.Find(redaction.Row)?[redaction.Field] == present;

    /// <summary>Null where there is no such cell.</summary>
    private static string? Present(Redaction redaction, ReadTables tables) =>
        Schema.Tables.FirstOrDefault(known => known.Name == redaction.Table) is { } table && table.Find(redaction.Field) is { } column
            && tables.Of(table).FirstOrDefault(row => table.KeyOf(row.Row) == redaction.Row) is { } row ? column.TextOf(row.Row) : null;
}
