using System.Data.Common;
using Dapper;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Publishing;

/// <summary>What corrections said of cells that have been redacted.</summary>
internal static class RedactedCorrections
{
    /// <summary>Decided ones lose their text; one that was approved with the old value in mind waits for a new decision.</summary>
    public static async Task ForgetAsync(DbTransaction write, Registry registry, AuditTrail audit)
    {
        if (registry.Rows.Redactions.IsEmpty)
            return;
        var redactions = RedactedText.Of(registry.Rows.Redactions, registry.Rows.Redirects);
        foreach (var correction in await Erasure.Find(write, "bytes > 0 AND state IN ('Approved', 'Published', 'Refused')", new { }))
        {
            if (!redactions.Any(text => IsAbout(correction, text, registry)))
                continue;
            if (correction.State == CorrectionState.Approved)
                await Reopen(write, correction, audit);
            else
                await Erasure.EraseAsync(write, correction, IsRedacting(correction) ? correction.Reason : Redaction.Removed, audit);
        }
    }

    private static async Task Reopen(DbTransaction write, Correction correction, AuditTrail audit)
    {
        await write.Connection!.ExecuteAsync(
            "UPDATE corrections SET state = 'Pending', version = version + 1, edits = NULL, problem = NULL, decided_at = NULL, decided_by = NULL, decision = NULL, reason = NULL WHERE id = @Id", correction, write);
        await audit.Append(write, "systemet", "väntar på nytt beslut", correction.Id);
    }

    private static bool IsRedacting(Correction correction) => correction.Edits is { } edits && edits.Any(edit => edit.Table == Schema.Of<Redaction>().Name);

    /// <summary>What was said later is about what stands there now.</summary>
    private static bool IsAbout(Correction correction, RedactedText text, Registry registry)
    {
        var redaction = text.Redaction;
        return Stockholm.DayOf(Instant.Parse(correction.SubmittedAt)) <= redaction.RedactedOn
            && ((correction.Edits ?? []).Any(edit => Tells(edit, text))
                || IsNamedIn(correction.Proposal, text)
                || (redaction.Table == Schema.Of<Source>().Name && redaction.Row == correction.OwnSourceId)
                || (redaction.Table == Schema.Of<Change>().Name && registry.Rows.Changes.Any(change => change.CorrectionId == correction.Id && redaction.Row == Schema.Of<Change>().KeyOf(change))));
    }

    /// <summary>It changes the cell, or it is what struck it out.</summary>
    private static bool Tells(RowEdit edit, RedactedText text) =>
        edit.Cells.Keys.Concat(edit.Before.Keys).Any(column => text.IsOf(edit.Table, edit.Key, column))
        || (edit.Table == Schema.Of<Redaction>().Name && edit.Key == Schema.Of<Redaction>().KeyOf(text.Redaction));

    /// <summary>Under the name that the cell has now, or may have had in a record that has been merged into this one.</summary>
    private static bool IsNamedIn(Proposal proposal, RedactedText text)
    {
        var redaction = text.Redaction;
        var names = proposal.Values.Keys.Append(proposal[AskedFor.Cell]);
        if (proposal.Body is { } body ? redaction.Table == body.Table && redaction.Row == body.Id : proposal.PartnershipId == redaction.Row.Split('/')[0])
            return names.Contains(CorrectableField.NameOf(redaction.Table, redaction.Row, redaction.Field));
        return proposal.PartnershipId is { } id && text.MergedIds.Contains(id)
            && names.Any(name => name.Split('/') is [.. var path, var column] && column == redaction.Field && (path.FirstOrDefault() ?? "partnerships") == redaction.Table);
    }
}
