using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections.Editors;

/// <summary>
/// Every try is counted before it is made, so that of many at once no more than the limit are looked at, and what happens
/// to an account is told in the audit trail. Names that are nobody's are not: what is typed there may be a password.
/// </summary>
public sealed class SignInAttempts(Database database, AuditTrail audit, TimeProvider clock)
{
    public const int Most = 5;

    private const string Anyone = "någon";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <returns>False where there have been too many; the try is then not made.</returns>
    public Task<bool> TryAsync(Editor editor, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            var now = clock.GetUtcNow();
            var count = await write.Connection!.ExecuteScalarAsync<long?>(
                """
                UPDATE editors SET failures = CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END, locked_until = NULL
                WHERE id = @Id AND (locked_until IS NULL OR locked_until <= @now) RETURNING failures
                """, new { editor.Id, now = Instant.Of(now) }, write);
            if (count is null or <= Most)
                return count is not null;
            await write.Connection!.ExecuteAsync("UPDATE editors SET locked_until = @until WHERE id = @Id", new { editor.Id, until = Instant.Of(now + Pause) }, write);
            await audit.Append(write, Anyone, "låste kontot för en stund", editor.Name);
            return false;
        }, stop);

    public Task FailedAsync(Editor editor, CancellationToken stop = default) => RecordAsync(Anyone, "försökte logga in", editor, stop);

    /// <summary>This try was no guess; those at the code that is still to come stay counted.</summary>
    public Task<int> PasswordWasRightAsync(Editor editor, CancellationToken stop = default) => database.WriteAsync(
        write => write.Connection!.ExecuteAsync("UPDATE editors SET failures = failures - 1 WHERE id = @Id AND failures > 0", new { editor.Id }, write), stop);

    public Task SignedInAsync(Editor editor, string how, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            await write.Connection!.ExecuteAsync("UPDATE editors SET failures = 0, locked_until = NULL WHERE id = @Id", new { editor.Id }, write);
            return await audit.Append(write, editor.Name, how, editor.Name);
        }, stop);

    /// <summary>What she did with her account.</summary>
    public Task RecordAsync(Editor editor, string action, CancellationToken stop = default) => RecordAsync(editor.Name, action, editor, stop);

    private Task<long> RecordAsync(string actor, string action, Editor editor, CancellationToken stop) =>
        database.WriteAsync(write => audit.Append(write, actor, action, editor.Name), stop);
}
