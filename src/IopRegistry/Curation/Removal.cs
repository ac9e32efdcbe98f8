namespace IopRegistry.Curation;

/// <summary>What goes with a partnership that is merged into another or withdrawn: a row that names it cannot stand without it.</summary>
public static class Removal
{
    /// <summary>Where the change log quotes cells.</summary>
    private static readonly string[] Quoted = ["old", "new"];

    /// <summary>Its rows and texts go; where it is withdrawn, so do what the change log quotes of it and the addresses that led to it.</summary>
    public static FolderEdit WithoutPartnership(this FolderEdit edit, string id, Withdrawal? withdrawn, List<Fault> faults)
    {
        foreach (var table in Schema.Tables)
        {
            if (edit.ReadFile(table.FileName) is { } bytes)
                edit = edit.With([.. Edits(table, SealedRows.Read(table, bytes), id, withdrawn)], faults);
        }

        foreach (var text in edit.Documents().Where(path => path.StartsWith($"disclosures/{id}/", StringComparison.Ordinal)).ToList())
            edit = edit.With(text, null);
        return edit;
    }

    private static IEnumerable<RowEdit> Edits(TableSchema table, SealedRows rows, string id, Withdrawal? withdrawn)
    {
        if (table.RowType == typeof(Change))
            return withdrawn is null ? [] : rows.ByKey.Values.Where(row => row["partnership_id"] == id).SelectMany(Blanked);
        if (table.RowType == typeof(Redirect) && withdrawn is not null)
            return rows.ByKey.Values.Where(row => row["new_id"] == id).SelectMany(row => Tombstone(row.Key, withdrawn));
        var owner = table.RowType == typeof(Partnership) ? "id" : table.Find("partnership_id")?.Name;
        return owner is null ? [] : rows.ByKey.Values.SelectMany(row => row[owner] == id ? [RowEdit.Remove(table.Name, row.Key)] : Unlinked(table, row, id));
    }

    /// <summary>Another partnership that succeeded it loses the link, not the row.</summary>
    private static IEnumerable<RowEdit> Unlinked(TableSchema table, SealedRow row, string id) =>
        table.RowType == typeof(Partnership) && row["succeeds"] == id ? [RowEdit.Change(table.Name, row.Key, "succeeds", id, "")] : [];

    private static IEnumerable<RowEdit> Blanked(SealedRow row) => Quoted
        .Where(column => row[column].Length > 0)
        .Select(column => RowEdit.Change("changes", row.Key, column, row[column], ""));

    private static IEnumerable<RowEdit> Tombstone(string oldId, Withdrawal withdrawn) =>
    [
        RowEdit.Remove("redirects", oldId),
        RowEdit.AddRow("withdrawn", ("id", oldId), ("withdrawn_on", withdrawn.WithdrawnOn.ToIso()), ("ground", withdrawn.Ground)),
    ];
}
