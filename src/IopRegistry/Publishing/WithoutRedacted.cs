using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>A file of an older version without the cells that have been redacted since, and without what its change log quotes of them.</summary>
internal static class WithoutRedacted
{
    /// <summary>Those that the version does not know of. What was written in the cell after a redaction is as right as any other.</summary>
    public static ImmutableArray<RedactedText> Since(ImmutableDictionary<string, byte[]> files, Registry current)
    {
        var table = Schema.Of<Redaction>();
        var known = files.TryGetValue(table.FileName, out var bytes) ? SealedRows.Read(table, bytes) : SealedRows.None;
        return RedactedText.Of(current.Rows.Redactions.Where(redaction => known.Find(table.KeyOf(redaction)) is null), current.Rows.Redirects);
    }

    /// <returns>Null where the whole file goes.</returns>
    public static byte[]? Of(string path, byte[] bytes, ImmutableArray<RedactedText> redactions)
    {
        if (redactions.Any(redaction => redaction.IsFile(path)))
            return null;
        if (redactions.IsEmpty || Schema.Tables.FirstOrDefault(table => table.FileName == path) is not { } table || !redactions.Any(text => text.Redaction.Table == table.Name || table.RowType == typeof(Change)))
            return bytes;
        return SealedTable.Map(path, bytes, (header, cells) => Cut(table, header, table.RowType == typeof(Change) ? Unquoted(header, cells, redactions) : cells, redactions));
    }

    private static string[] Cut(TableSchema table, string[] header, string[] cells, ImmutableArray<RedactedText> redactions)
    {
        if (redactions.All(text => text.Redaction.Table != table.Name))
            return cells;
        var key = string.Join('/', table.Key.Select(column => cells[Array.IndexOf(header, column.Name)]));
        bool IsStruck((string Column, string Text) cell) => cell.Text.Length > 0 && redactions.Any(redaction => redaction.IsOf(table.Name, key, cell.Column));
        return header.Zip(cells).Any(IsStruck)
            ? [.. header.Zip(cells).Select(cell => IsStruck(cell) ? Redaction.InPlaceOf(table.Find(cell.First)) : cell.Second)]
            : cells;
    }

    private static string[] Unquoted(string[] header, string[] cells, ImmutableArray<RedactedText> redactions)
    {
        string Cell(string name) => cells[Array.IndexOf(header, name)];
        return !redactions.Any(redaction => redaction.IsQuotedBy(Cell("table"), Cell("partnership_id"), Cell("field")))
            ? cells
            : [.. header.Zip(cells).Select(cell => cell.First switch { "old" or "new" => "", "reason" => Redaction.Removed, _ => cell.Second })];
    }
}
