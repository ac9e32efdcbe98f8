using System.Data.Common;
using Dapper;

namespace IopRegistry.Corrections;

/// <summary>Takes away what corrections say and leaves that they were. The audit trail holds digests only and stays.</summary>
internal static class Erasure
{
    public static async Task DiscardedAsync(DbTransaction write) => await Erase(write, "state = 'Discarded' AND bytes > 0", new { });

    /// <summary>Everything that was said of a withdrawn partnership.</summary>
    /// <param name="logged">Corrections that the change log names: the one that brought the partnership in knew no id for it.</param>
    public static async Task PartnershipAsync(DbTransaction write, string partnershipId, IEnumerable<string> logged, AuditTrail audit)
    {
        var erased = await Erase(write, "partnership_id = @partnershipId AND bytes > 0", new { partnershipId });
        foreach (var id in logged.Distinct())
            erased.AddRange(await Erase(write, "id = @id AND bytes > 0", new { id }));
        // Whoever has read the log before sees by the trail that it says something else now.
        foreach (var id in erased)
            await audit.Append(write, "systemet", "raderade texten", id);
    }

    /// <returns>The ids of those whose text is gone.</returns>
    private static async Task<List<string>> Erase(DbTransaction write, string which, object values)
    {
        var connection = write.Connection!;
        var found = (await connection.QueryAsync<Correction>($"SELECT * FROM corrections WHERE {which}", values, write)).ToList();
        foreach (var correction in found)
        {
            await connection.ExecuteAsync("DELETE FROM messages WHERE correction = @Id", correction, write);
            await connection.ExecuteAsync(
                """
                UPDATE corrections SET proposal = @erased, edits = NULL, source = NULL, problem = NULL, bytes = 0, words = '',
                reason = CASE WHEN state = 'Discarded' THEN NULL ELSE @Gone END WHERE id = @Id
                """, new { correction.Id, erased = Json.Of(correction.Proposal.Erased), Withdrawal.Gone }, write);
            // Who sent it is still needed while something else of the same submission is kept.
            await connection.ExecuteAsync(
                "UPDATE submissions SET sender = NULL WHERE number = @Submission AND NOT EXISTS (SELECT 1 FROM corrections WHERE submission = @Submission AND bytes > 0)", new { correction.Submission }, write);
        }

        return [.. found.Select(correction => correction.Id)];
    }
}
