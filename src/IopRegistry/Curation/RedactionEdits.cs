namespace IopRegistry.Curation;

/// <summary>Takes what the change log quotes of redacted cells out of it.</summary>
public static class RedactionEdits
{
    public static FolderEdit WithoutQuotesOf(this FolderEdit edit, IReadOnlyCollection<Redaction> redactions, List<Fault> faults)
    {
        var table = Schema.Of<Change>();
        return redactions.Count == 0 || edit.ReadFile(table.FileName) is not { } bytes ? edit : edit.With(
            [
                .. SealedRows.Read(table, bytes).ByKey.Values
                    .Where(row => redactions.Any(redaction => redaction.IsQuotedBy(row["table"], row["partnership_id"], row["field"])))
                    .SelectMany(row => Removal.Blanked(row, Redaction.Removed)),
            ], faults);
    }
}
