using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections;

/// <param name="Digest">Of what was decided or written, never the text itself: what is erased later must not live on here.</param>
/// <param name="Hash">SHA-256 over the entry and the hash before it.</param>
public sealed record AuditEntry(long Number, string HappenedAt, string Actor, string Action, string Subject, string Digest, string Previous, string Hash)
{
    internal string HashNow => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Previous, Number.ToString(System.Globalization.CultureInfo.InvariantCulture), HappenedAt, Actor, Action, Subject, Digest))));
}

/// <summary>Who did what, in a chain that shows where it was broken. The database refuses to change or delete entries.</summary>
public sealed class AuditTrail(Database database, TimeProvider clock)
{
    public const string Sender = "avsändare";

    /// <summary>Taken before anything is read, so that what a writer has read still holds when it commits. SQLite's writers wait for each other by themselves.</summary>
    internal async Task WaitForTurnAsync(DbTransaction write)
    {
        if (database.IsPostgres)
            await write.Connection!.ExecuteAsync("SELECT number FROM chain WHERE id = 1 FOR UPDATE", transaction: write);
    }

    /// <summary>In the same transaction as what it tells.</summary>
    /// <returns>The entry's number.</returns>
    internal async Task<long> Append(DbTransaction write, string actor, string action, string subject, object? content = null)
    {
        var connection = write.Connection!;
        var number = await connection.ExecuteScalarAsync<long>("UPDATE chain SET number = number + 1 WHERE id = 1 RETURNING number", transaction: write);
        var previous = await connection.ExecuteScalarAsync<string>("SELECT hash FROM chain WHERE id = 1", transaction: write);
        var entry = new AuditEntry(number, Instant.Now(clock), actor, action, subject, content is null ? "" : Json.DigestOf(content), previous!, "");
        entry = entry with { Hash = entry.HashNow };
        await connection.ExecuteAsync(
            "INSERT INTO audit (number, happened_at, actor, action, subject, digest, previous, hash) VALUES (@Number, @HappenedAt, @Actor, @Action, @Subject, @Digest, @Previous, @Hash)", entry, write);
        await connection.ExecuteAsync("UPDATE chain SET hash = @Hash WHERE id = 1", entry, write);
        return number;
    }

    public async Task<IReadOnlyList<AuditEntry>> EntriesAsync(CancellationToken stop = default) => (await ExamineAsync(stop)).Entries;

    /// <summary>Those of what the entries are about, from one of them on, that are a correction that is there; an editor's name can look like its id.</summary>
    public Task<ImmutableHashSet<string>> CasesAsync(long first, CancellationToken stop = default) => database.ReadAsync(
        async connection => (await connection.QueryAsync<string>("SELECT id FROM corrections WHERE id IN (SELECT subject FROM audit WHERE number >= @first)", new { first })).ToImmutableHashSet(), stop);

    /// <returns>Null where the chain holds; otherwise the first entry that does not, in Swedish.</returns>
    public async Task<string?> VerifyAsync(CancellationToken stop = default) => (await ExamineAsync(stop)).Break;

    /// <summary>Entries and the end of the chain as they were at one moment, while others are added.</summary>
    public Task<(IReadOnlyList<AuditEntry> Entries, string? Break)> ExamineAsync(CancellationToken stop = default) => database.ReadMomentAsync(
        async moment =>
        {
            var connection = moment.Connection!;
            IReadOnlyList<AuditEntry> entries =
                [.. await connection.QueryAsync<AuditEntry>("SELECT number, happened_at, actor, action, subject, digest, previous, hash FROM audit ORDER BY number", transaction: moment)];
            var head = await connection.QuerySingleAsync<(long Last, string Hash)>("SELECT number, hash FROM chain WHERE id = 1", transaction: moment);
            return (entries, BreakIn(entries, head));
        }, stop);

    private static string? BreakIn(IReadOnlyList<AuditEntry> entries, (long Last, string Hash) head)
    {
        var previous = "";
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Number != i + 1)
                return $"Post {i + 1} saknas.";
            if (entry.Previous != previous || entry.Hash != entry.HashNow)
                return $"Post {entry.Number} är ändrad: kontrollvärdet stämmer inte.";
            previous = entry.Hash;
        }

        return head.Last == entries.Count && head.Hash == previous ? null : $"Loggen slutar vid post {entries.Count}; det ska finnas {head.Last}.";
    }
}
