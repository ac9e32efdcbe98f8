using System.Data.Common;
using Dapper;

namespace IopRegistry.Corrections;

/// <summary>Takes away what corrections say and leaves that they were. The audit trail holds digests only and stays.</summary>
internal static class Erasure
{
    public static Task DiscardedAsync(DbTransaction write) => Erase(write, "state = 'Discarded' AND bytes > 0", new { });

    /// <summary>Everything that was said of a withdrawn partnership.</summary>
    public static Task PartnershipAsync(DbTransaction write, string partnershipId) => Erase(write, "partnership_id = @partnershipId AND bytes > 0", new { partnershipId });

    private static async Task Erase(DbTransaction write, string which, object values)
    {
        var connection = write.Connection!;
        foreach (var correction in (await connection.QueryAsync<Correction>($"SELECT * FROM corrections WHERE {which}", values, write)).ToList())
        {
            await connection.ExecuteAsync("DELETE FROM messages WHERE correction = @Id", correction, write);
            await connection.ExecuteAsync(
                "UPDATE corrections SET proposal = @erased, edits = NULL, source = NULL, bytes = 0 WHERE id = @Id", new { correction.Id, erased = Json.Of(correction.Proposal.Erased) }, write);
        }
    }
}
