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
        foreach (var correction in await Erasure.Find(write, "bytes > 0 AND state IN ('Approved', 'Published', 'Refused')", new { }))
        {
            if (!registry.Rows.Redactions.Any(redaction => IsAbout(correction, redaction, registry)))
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
    private static bool IsAbout(Correction correction, Redaction redaction, Registry registry) =>
        Stockholm.DayOf(Instant.Parse(correction.SubmittedAt)) <= redaction.RedactedOn
        && ((correction.Edits ?? []).Any(edit => edit.Table == redaction.Table && edit.Key == redaction.Row && (edit.Cells.ContainsKey(redaction.Field) || edit.Before.ContainsKey(redaction.Field)))
            || IsNamedIn(correction.Proposal, redaction, registry)
            || (redaction.Table == Schema.Of<Source>().Name && redaction.Row == correction.OwnSourceId)
            || (redaction.Table == Schema.Of<Change>().Name && registry.Rows.Changes.Any(change => change.CorrectionId == correction.Id && redaction.Row == Schema.Of<Change>().KeyOf(change))));

    private static bool IsNamedIn(Proposal proposal, Redaction redaction, Registry registry)
    {
        var present = proposal.AboutPresent(registry);
        var name = CorrectableField.NameOf(redaction.Table, redaction.Row, redaction.Field);
        return (present.Body is { } body ? redaction.Table == body.Table && redaction.Row == body.Id : present.PartnershipId == redaction.Row.Split('/')[0])
            && (proposal.Values.ContainsKey(name) || proposal[AskedFor.Cell] == name);
    }
}
