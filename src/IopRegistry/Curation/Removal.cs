namespace IopRegistry.Curation;

/// <summary>What goes with a partnership that is merged into another or withdrawn: a row that names it cannot stand without it.</summary>
public static class Removal
{
    /// <summary>Where the change log quotes cells, or says in words what was in them.</summary>
    private static readonly string[] Quoted = ["old", "new", "reason"];

    /// <summary>Its rows and texts go; where it is withdrawn, so do what the change log quotes of it and the addresses that led to it.</summary>
    /// <param name="keptId">The record that it is merged into; null where there is none.</param>
    public static FolderEdit WithoutPartnership(this FolderEdit edit, string id, string? keptId, Withdrawal? withdrawn, List<Fault> faults)
    {
        if (keptId is not null && withdrawn is null)
            edit = edit.With(Succession.AfterMerger(Rows(edit, Schema.Of<Partnership>()).ToDictionary(row => row.Key, row => row["succeeds"]), id, keptId).Edits, faults);
        // Records that were merged into it were the same partnership under other ids.
        HashSet<string> ids = [id, .. Rows(edit, Schema.Of<Redirect>()).Where(row => row["new_id"] == id).Select(row => row.Key)];
        if (withdrawn is not null)
            edit = edit.With([.. SourcesOnlyOf(edit, ids)], faults);
        foreach (var table in Schema.Tables)
        {
            if (edit.ReadFile(table.FileName) is { } bytes)
                edit = edit.With([.. Edits(table, SealedRows.Read(table, bytes), id, ids, withdrawn)], faults);
        }

        foreach (var text in edit.Documents().Where(path => path.StartsWith($"disclosures/{id}/", StringComparison.Ordinal)).ToList())
            edit = edit.With(text, null);
        return edit;
    }

    private static IEnumerable<RowEdit> Edits(TableSchema table, SealedRows rows, string id, HashSet<string> ids, Withdrawal? withdrawn)
    {
        if (table.RowType == typeof(Change))
            return withdrawn is null ? [] : rows.ByKey.Values.Where(row => ids.Contains(row["partnership_id"])).SelectMany(row => Blanked(row, Withdrawal.Gone));
        if (table.RowType == typeof(Redirect) && withdrawn is not null)
            return rows.ByKey.Values.Where(row => row["new_id"] == id).SelectMany(row => Tombstone(row.Key, withdrawn));
        return OwnerOf(table) is not { } owner ? [] : rows.ByKey.Values.SelectMany(row => row[owner] == id ? [RowEdit.Remove(table.Name, row.Key)] : Unlinked(table, row, id));
    }

    /// <summary>Another partnership that succeeded it loses the link, not the row, where no kept record takes its place.</summary>
    private static IEnumerable<RowEdit> Unlinked(TableSchema table, SealedRow row, string id) =>
        table.RowType == typeof(Partnership) && row["succeeds"] == id ? [RowEdit.Change(table.Name, row.Key, "succeeds", id, "")] : [];

    /// <param name="gone">The reason that stays.</param>
    internal static IEnumerable<RowEdit> Blanked(SealedRow row, string gone) => Quoted
        .Select(column => (Column: column, Text: column == "reason" ? gone : ""))
        .Where(cell => row[cell.Column] != cell.Text)
        .Select(cell => RowEdit.Change("changes", row.Key, cell.Column, row[cell.Column], cell.Text));

    /// <summary>A correction's source stays, since the log names it, but no longer tells what was said of this partnership alone.</summary>
    private static IEnumerable<RowEdit> SourcesOnlyOf(FolderEdit edit, HashSet<string> ids)
    {
        var users = Schema.Tables
            .SelectMany(table => table.Columns.Where(column => column.References == "sources").Select(column => (table, column)))
            .SelectMany(use => Rows(edit, use.table).Select(row => (Source: row[use.column.Name], User: OwnerOf(use.table) is { } owner ? row[owner] : null)))
            .ToLookup(use => use.Source, use => use.User);
        return Rows(edit, Schema.Of<Source>())
            .Where(row => row["kind"] == Schema.NameOf(nameof(SourceKind.Correction)) && users[row.Key].Any() && users[row.Key].All(user => user is not null && ids.Contains(user)))
            .SelectMany(row => Source.Withdrawn.Select(cell => RowEdit.Change("sources", row.Key, cell.Key, row[cell.Key], cell.Value)));
    }

    private static IEnumerable<SealedRow> Rows(FolderEdit edit, TableSchema table) =>
        edit.ReadFile(table.FileName) is { } bytes ? SealedRows.Read(table, bytes).ByKey.Values : [];

    private static string? OwnerOf(TableSchema table) => table.RowType == typeof(Partnership) ? "id" : table.Find("partnership_id")?.Name;

    private static IEnumerable<RowEdit> Tombstone(string oldId, Withdrawal withdrawn) =>
    [
        RowEdit.Remove("redirects", oldId),
        RowEdit.AddRow("withdrawn", ("id", oldId), ("withdrawn_on", withdrawn.WithdrawnOn.ToIso()), ("ground", withdrawn.Ground)),
    ];
}
