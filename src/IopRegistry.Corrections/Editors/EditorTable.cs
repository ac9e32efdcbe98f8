using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using IopRegistry.Corrections.Storage;
using Microsoft.AspNetCore.Identity;

namespace IopRegistry.Corrections.Editors;

/// <summary>The editors as rows.</summary>
public sealed class EditorTable(Database database, AuditTrail audit)
{
    public const int ShortestPassword = 12;

    public Task<Editor?> FindByIdAsync(string id, CancellationToken stop) => Find("id = @key", id, stop);

    /// <param name="name">In any case; names are stored in lower case.</param>
    public Task<Editor?> FindByNameAsync(string name, CancellationToken stop) => Find("name = @key", Normal(name), stop);

    /// <summary>A new editor with a password to change, or a new password and no app for one who has lost hers.</summary>
    /// <returns>The password, shown once; null where the name is taken and <paramref name="isReset"/> is false.</returns>
    public Task<string?> AddAsync(string name, bool isReset, string actor, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            var password = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstvwxyzABCDEFGHJKLMNPQRSTVWXYZ", 20);
            var editor = new Editor { Id = Guid.NewGuid().ToString("N"), Name = Normal(name) };
            var row = new { editor.Id, editor.Name, hash = new PasswordHasher<Editor>().HashPassword(editor, password), stamp = Guid.NewGuid().ToString("N") };
            var hit = await write.Connection!.ExecuteAsync(
                isReset
                    ? "UPDATE editors SET password_hash = @hash, security_stamp = @stamp, authenticator_key = NULL, has_two_factor = 0, recovery_codes = '', failures = 0, locked_until = NULL, feed_hash = NULL, last_code_step = NULL WHERE name = @Name"
                    : "INSERT INTO editors (id, name, password_hash, security_stamp, has_two_factor, recovery_codes, failures) VALUES (@Id, @Name, @hash, @stamp, 0, '', 0) ON CONFLICT (name) DO NOTHING",
                row, write);
            if (hit != 1)
                return null;
            await audit.Append(write, actor, isReset ? "återställde redaktör" : "lade till redaktör", editor.Name);
            return password;
        }, stop);

    public Task<bool> RemoveAsync(string name, string actor, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            if (await write.Connection!.ExecuteAsync("DELETE FROM editors WHERE name = @name", new { name = Normal(name) }, write) != 1)
                return false;
            await audit.Append(write, actor, "tog bort redaktör", Normal(name));
            return true;
        }, stop);

    public Task<ImmutableArray<string>> NamesAsync(CancellationToken stop = default) => database.ReadAsync<ImmutableArray<string>>(
        async connection => [.. await connection.QueryAsync<string>("SELECT name FROM editors ORDER BY name")], stop);

    /// <returns>False where someone else has changed how she signs in since it was read: a reset, or a code spent.</returns>
    internal async Task<bool> SaveAsync(Editor editor, CancellationToken stop)
    {
        var (row, before) = (EditorRow.Of(editor), editor.Read ?? throw new InvalidOperationException("The editor was not read from the table."));
        var isSaved = await database.WriteAsync(write => Save(write, row, before), stop);
        editor.Read = isSaved ? row : before;
        return isSaved;
    }

    /// <summary>One use each, also for two requests at the same moment.</summary>
    internal Task<bool> SpendRecoveryCodeAsync(Editor editor, string hash, CancellationToken stop) => database.WriteAsync(
        async write =>
        {
            var before = await write.Connection!.ExecuteScalarAsync<string>($"SELECT recovery_codes FROM editors WHERE id = @Id {(database.IsPostgres ? "FOR UPDATE" : "")}", new { editor.Id }, write) ?? "";
            var after = string.Join(' ', before.Split(' ').Where(code => code != hash));
            if (after == before)
                return false;
            await write.Connection!.ExecuteAsync("UPDATE editors SET recovery_codes = @after WHERE id = @Id", new { editor.Id, after }, write);
            editor.RecoveryCodes = [.. after.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            editor.Read = editor.Read! with { RecoveryCodes = after };
            return true;
        }, stop);

    /// <summary>A code from the app is taken once, and none that is older than one taken before.</summary>
    internal async Task<bool> TakeCodeAsync(Editor editor, long step, CancellationToken stop) => await database.WriteAsync(
        write => write.Connection!.ExecuteAsync("UPDATE editors SET last_code_step = @step WHERE id = @Id AND (last_code_step IS NULL OR last_code_step < @step)", new { editor.Id, step }, write), stop) == 1;

    /// <summary>A new secret address for the editor's feed; the old one ends.</summary>
    public Task<string> NewFeedSecretAsync(string id, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
            await write.Connection!.ExecuteAsync("UPDATE editors SET feed_hash = @hash WHERE id = @id", new { id, hash = HashOf(secret) }, write);
            return secret;
        }, stop);

    public Task<int> EndFeedAsync(string id, CancellationToken stop = default) => database.WriteAsync(
        write => write.Connection!.ExecuteAsync("UPDATE editors SET feed_hash = NULL WHERE id = @id", new { id }, write), stop);

    public Task<bool> HasFeedAsync(string secret, CancellationToken stop = default) => database.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM editors WHERE feed_hash = @hash", new { hash = HashOf(secret) }) == 1, stop);

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Folded here: SQLite knows the case of a to z only, and an å may be written as one sign or two.</summary>
    private static string Normal(string name) => name.Trim().Normalize().ToLowerInvariant();

    private static async Task<bool> Save(DbTransaction write, EditorRow row, EditorRow before)
    {
        var isOther = row.IsOtherIdentity(before);
        if (!isOther && row.LockedUntil == before.LockedUntil)
            return true;
        return await write.Connection!.ExecuteAsync(
            isOther
                ? """
                  UPDATE editors SET name = @Name, password_hash = @PasswordHash, security_stamp = @SecurityStamp, authenticator_key = @AuthenticatorKey,
                  has_two_factor = @HasTwoFactor, recovery_codes = @RecoveryCodes, locked_until = @LockedUntil
                  WHERE id = @Id AND COALESCE(security_stamp, '') = @stamp AND recovery_codes = @codes
                  """
                : "UPDATE editors SET locked_until = @LockedUntil WHERE id = @Id",
            new { row.Id, row.Name, row.PasswordHash, row.SecurityStamp, row.AuthenticatorKey, row.HasTwoFactor, row.RecoveryCodes, row.LockedUntil, stamp = before.SecurityStamp ?? "", codes = before.RecoveryCodes }, write) == 1;
    }

    private Task<Editor?> Find(string where, string key, CancellationToken stop) => database.ReadAsync(
        async connection => (await connection.QuerySingleOrDefaultAsync<EditorRow>($"SELECT {EditorRow.Columns} FROM editors WHERE {where}", new { key }))?.ToEditor(), stop);
}
