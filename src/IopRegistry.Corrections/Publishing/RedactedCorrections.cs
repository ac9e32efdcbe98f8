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
            if (!registry.Rows.Redactions.Any(redaction => IsAbout(correction, redaction)))
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
    private static bool IsAbout(Correction correction, Redaction redaction) =>
        Stockholm.DayOf(Instant.Parse(correction.SubmittedAt)) <= redaction.RedactedOn
        && ((correction.Edits ?? []).Any(edit => edit.Table == redaction.Table && edit.Key == redaction.Row && (edit.Cells.ContainsKey(redaction.Field) || edit.Before.ContainsKey(redaction.Field)))
            || correction.Proposal.Values.Keys.Any(name => IsNameOf(name, correction, redaction)));

    /// <summary>As <see cref="CorrectableField"/> names the cell.</summary>
    private static bool IsNameOf(string name, Correction correction, Redaction redaction) => correction.Proposal.Subject is { } subject
        ? subject == $"{redaction.Table}/{redaction.Row}" && name == $"{redaction.Table}/{redaction.Field}"
        : redaction.Row.Split('/', 2) switch
        {
            [var id] => id == correction.PartnershipId && redaction.Table == "partnerships" && name == redaction.Field,
            [var id, var beside] => id == correction.PartnershipId && name == $"{redaction.Table}/{beside}/{redaction.Field}",
            _ => false,
        };
}
