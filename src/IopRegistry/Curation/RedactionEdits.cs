namespace IopRegistry.Curation;

/// <summary>Takes what the change log quotes of redacted cells out of it.</summary>
public static class RedactionEdits
{
    public static FolderEdit WithoutQuotesOf(this FolderEdit edit, IReadOnlyCollection<Redaction> redactions, List<Fault> faults)
    {
        var table = Schema.Of<Change>();
        if (redactions.Count == 0 || edit.ReadFile(table.FileName) is not { } bytes)
            return edit;
        var texts = RedactedText.Of(redactions, [.. Redirects(edit)]);
        return edit.With(
            [
                .. SealedRows.Read(table, bytes).ByKey.Values
                    .Where(row => texts.Any(redaction => redaction.IsQuotedBy(row["table"], row["partnership_id"], row["field"])))
                    .SelectMany(row => Removal.Blanked(row, Redaction.Removed)),
            ], faults);
    }

    private static IEnumerable<(string OldId, string NewId)> Redirects(FolderEdit edit) =>
        edit.ReadFile(Schema.Of<Redirect>().FileName) is { } bytes ? SealedRows.Read(Schema.Of<Redirect>(), bytes).ByKey.Values.Select(row => (row["old_id"], row["new_id"])) : [];
}
