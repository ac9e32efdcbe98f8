namespace IopRegistry.Curation;

/// <summary>
/// What differs between the sealed tables and those at hand, for the tables that state facts about a partnership.
/// A new partnership is one difference, and so is one that is gone; only one that stays is compared cell by cell.
/// </summary>
internal static class Differences
{
    private static readonly IEnumerable<TableSchema> FactTables = Schema.Tables.Where(table =>
        table.RowType == typeof(Partnership) || table.Key.Any(column => column.References == "partnerships"));

    /// <param name="redactions">Those that came with this sealing.</param>
    /// <returns>Those that no new row of the change log tells.</returns>
    public static List<Difference> Untold(ReadTables tables, LastSealed last, IReadOnlyCollection<Redaction> redactions, List<Fault> faults)
    {
        var logged = last.Read(Schema.Of<Change>(), faults);
        var published = last.Read(Schema.Of<Partnership>(), faults);
        if (logged is null || published is null)
            return [];
        var log = tables.Of<Change>()
            .Where(change => logged.Find(Schema.Of<Change>().KeyOf(change)) is null)
            .ToLookup(change => change.PartnershipId);
        return
        [
            .. FactTables
                .SelectMany(table => last.Read(table, faults) is { } rows ? Between(tables, table, rows) : [])
                .Where(found => found.IsWholePartnership || StaysPublished(tables, published, found.PartnershipId))
                .Where(found => !found.IsToldBy(log[found.PartnershipId], redactions)),
        ];
    }

    private static bool StaysPublished(ReadTables tables, SealedRows published, string id) =>
        published.Find(id) is not null && tables.Has("partnerships", id);

    private static IEnumerable<Difference> Between(ReadTables tables, TableSchema table, SealedRows published)
    {
        var present = tables.Of(table).ToDictionary(row => table.KeyOf(row.Row));
        foreach (var (key, row) in present)
        {
            if (published.Find(key) is not { } before)
                yield return Whole(table, key, row.Line, isAdded: true) with { SourceId = (string?)table.Find("source_id")?.Property.GetValue(row.Row) };
            else
            {
                foreach (var cell in Cells(table, key, before, row))
                    yield return cell;
            }
        }

        foreach (var key in published.ByKey.Keys.Where(key => !present.ContainsKey(key)).Order(StringComparer.Ordinal))
            yield return Whole(table, key, null, isAdded: false);
    }

    private static IEnumerable<Difference> Cells(TableSchema table, string key, SealedRow before, ReadRow row)
    {
        var (id, rest) = Split(key);
        return from column in table.Columns
               let present = Cell.Write(column, row.Row)
               where present != before[column.Name]
               select new Difference(table, id, rest, column.Name, NullIfBlank(before[column.Name]), NullIfBlank(present), row.Line);
    }

    private static Difference Whole(TableSchema table, string key, int? line, bool isAdded)
    {
        var (id, rest) = Split(key);
        var name = rest.Length == 0 ? id : rest;
        return new Difference(table, id, rest, null, isAdded ? null : name, isAdded ? name : null, line);
    }

    /// <summary>The partnership's id, and what the key holds beside it.</summary>
    private static (string Id, string Beside) Split(string key) =>
        key.Split('/', 2) is [var id, var rest] ? (id, rest) : (key, "");

    private static string? NullIfBlank(string cell) => cell.Length == 0 ? null : cell;
}
