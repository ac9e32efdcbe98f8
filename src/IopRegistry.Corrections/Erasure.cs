using System.Data.Common;
using Dapper;

namespace IopRegistry.Corrections;

/// <summary>Takes away what corrections say and leaves that they were. The audit trail holds digests only and stays.</summary>
internal static class Erasure
{
    /// <summary>Rubbish; the decision has its own entry in the trail.</summary>
    public static async Task DiscardedAsync(DbTransaction write)
    {
        foreach (var correction in await Find(write, "state = 'Discarded' AND bytes > 0", new { }))
            await Erase(write, correction, null);
    }

    /// <summary>Everything that was said of a withdrawn partnership.</summary>
    /// <param name="logged">Corrections that the change log names: the one that brought the partnership in knew no id for it.</param>
    public static async Task PartnershipAsync(DbTransaction write, string partnershipId, IEnumerable<string> logged, AuditTrail audit)
    {
        foreach (var correction in await Find(write, "partnership_id = @partnershipId AND bytes > 0", new { partnershipId }))
            await EraseAsync(write, correction, correction.State == CorrectionState.Discarded ? null : Withdrawal.Gone, audit);
        foreach (var id in logged.Distinct())
        {
            foreach (var correction in await Find(write, "id = @id AND bytes > 0", new { id }))
                await EraseAsync(write, correction, Withdrawal.Gone, audit);
        }
    }

    public static async Task EraseAsync(DbTransaction write, Correction correction, string? reason, AuditTrail audit)
    {
        await Erase(write, correction, reason);
        // Whoever has read the log before sees by the trail that it says something else now.
        await audit.Append(write, "systemet", "raderade texten", correction.Id);
    }

    public static async Task<List<Correction>> Find(DbTransaction write, string which, object values) =>
        [.. await write.Connection!.QueryAsync<Correction>($"SELECT * FROM corrections WHERE {which} ORDER BY number", values, write)];

    /// <param name="reason">What the log says instead.</param>
    private static async Task Erase(DbTransaction write, Correction correction, string? reason)
    {
        var connection = write.Connection!;
        await connection.ExecuteAsync("DELETE FROM messages WHERE correction = @Id", correction, write);
        await connection.ExecuteAsync(
            "UPDATE corrections SET proposal = @erased, edits = NULL, source = NULL, problem = NULL, bytes = 0, words = '', reason = @reason WHERE id = @Id",
            new { correction.Id, erased = Json.Of(correction.Proposal.Erased), reason }, write);
        // Who sent it is still needed while something else of the same submission is kept.
        await connection.ExecuteAsync(
            "UPDATE submissions SET sender = NULL WHERE number = @Submission AND NOT EXISTS (SELECT 1 FROM corrections WHERE submission = @Submission AND bytes > 0)", new { correction.Submission }, write);
    }
}
