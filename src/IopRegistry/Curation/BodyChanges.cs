using System.Globalization;

namespace IopRegistry.Curation;

/// <summary>
/// What an organisation or a committee is called shows on its partnerships' pages, so the change log tells it there: one
/// row for each partnership that it is a party of. Sealing asks for no such row, since the fact is not the partnership's own.
/// </summary>
public static class BodyChanges
{
    public static bool IsBody(string table) => table is "organisations" or "units";

    public static bool IsOfBody(RowEdit edit) => IsBody(edit.Table);

    /// <param name="redactions">Cells whose old value the log must not quote.</param>
    public static IEnumerable<RowEdit> Of(FolderEdit edit, IEnumerable<RowEdit> rows, IReadOnlyCollection<Redaction> redactions, ChangeReason why, DateOnly today)
    {
        var parties = Rows(edit, Schema.Of<Party>());
        var number = Rows(edit, Schema.Of<Change>()).Count;
        foreach (var row in rows.Where(row => IsOfBody(row) && row.Kind == EditKind.Change))
        {
            var column = row.Table == "units" ? "unit_id" : "organisation_id";
            foreach (var partnership in parties.Where(party => party[column] == row.Key).Select(party => party["partnership_id"]).Distinct().Order(StringComparer.Ordinal))
            {
                foreach (var (cell, value) in row.Cells.Where(cell => row.Before.GetValueOrDefault(cell.Key, "") != cell.Value))
                {
                    yield return RowEdit.AddRow(
                        "changes", ("number", (++number).ToString(CultureInfo.InvariantCulture)), ("changed_on", today.ToIso()), ("partnership_id", partnership), ("table", row.Table),
                        ("field", $"{row.Key}/{cell}"), ("old", redactions.Any(redaction => redaction.IsOf(row.Table, row.Key, cell)) ? "" : row.Before.GetValueOrDefault(cell, "")), ("new", value), ("kind", Schema.NameOf(why.Kind.ToString())),
                        ("reason", why.Reason), ("source_id", why.SourceId), ("correction_id", why.CorrectionId));
                }
            }
        }
    }

    private static List<SealedRow> Rows(FolderEdit edit, TableSchema table) =>
        edit.ReadFile(table.FileName) is { } bytes ? [.. SealedRows.Read(table, bytes).ByKey.Values] : [];
}
