using System.Data.Common;
using Dapper;

namespace IopRegistry.Corrections;

/// <summary>Takes away what corrections say and leaves that they were. The audit trail holds digests only and stays.</summary>
internal static class Erasure
{
    public static Task DiscardedAsync(DbTransaction write) => Erase(write, "state = 'Discarded' AND bytes > 0", new { });

    /// <summary>Everything that was said of a withdrawn partnership.</summary>
    /// <param name="logged">Corrections that the change log names: the one that brought the partnership in knew no id for it.</param>
    public static async Task PartnershipAsync(DbTransaction write, string partnershipId, IEnumerable<string> logged)
    {
        await Erase(write, "partnership_id = @partnershipId AND bytes > 0", new { partnershipId });
        foreach (var id in logged.Distinct())
            await Erase(write, "id = @id AND bytes > 0", new { id });
    }

    private static async Task Erase(DbTransaction write, string which, object values)
    {
        var connection = write.Connection!;
        foreach (var correction in (await connection.QueryAsync<Correction>($"SELECT * FROM corrections WHERE {which}", values, write)).ToList())
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
    }
}
