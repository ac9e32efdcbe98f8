using System.Data.Common;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections.Publishing;

/// <summary>What corrections said of records that are withdrawn.</summary>
internal static class WithdrawnCorrections
{
    /// <summary>What still waits about a record that is gone is refused, and nothing that was said of it is kept.</summary>
    public static async Task ForgetAsync(DbTransaction write, Registry registry, AuditTrail audit, TimeProvider clock)
    {
        await audit.WaitForTurnAsync(write);
        await RedactedCorrections.ForgetAsync(write, registry, audit);
        foreach (var withdrawn in registry.Rows.Withdrawn)
        {
            var waiting = await write.Connection!.QueryAsync<string>(
                "SELECT id FROM corrections WHERE partnership_id = @Id AND state IN ('Pending', 'Asked', 'Approved') ORDER BY number", withdrawn, write);
            foreach (var id in waiting.ToList())
                await Refuse(write, id, audit, clock);
            await Erasure.PartnershipAsync(
                write, withdrawn.Id, registry.Rows.Changes.Where(change => change.PartnershipId == withdrawn.Id).Select(change => change.CorrectionId).OfType<string>(), audit);
        }
    }

    private static async Task Refuse(DbTransaction write, string id, AuditTrail audit, TimeProvider clock)
    {
        var decision = await audit.Append(write, "systemet", "avslog", id, Withdrawal.Gone);
        await write.Connection!.ExecuteAsync(
            "UPDATE corrections SET state = 'Refused', version = version + 1, decided_at = @now, decided_by = 'systemet', decision = @decision, reason = @Gone WHERE id = @id",
            new { id, decision, Withdrawal.Gone, now = Instant.Now(clock) }, write);
    }
}
