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

    private sealed record Row(
        string Id, string Name, string? PasswordHash, string? SecurityStamp, string? AuthenticatorKey, long HasTwoFactor, string RecoveryCodes, long Failures, string? LockedUntil)
    {
        public Editor ToEditor() => new()
        {
            Id = Id,
            Name = Name,
            PasswordHash = PasswordHash,
            SecurityStamp = SecurityStamp,
            AuthenticatorKey = AuthenticatorKey,
            HasTwoFactor = HasTwoFactor == 1,
            RecoveryCodes = [.. RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Failures = (int)Failures,
            LockedUntil = LockedUntil is null ? null : Instant.Parse(LockedUntil),
        };
    }

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
                    ? "UPDATE editors SET password_hash = @hash, security_stamp = @stamp, authenticator_key = NULL, has_two_factor = 0, recovery_codes = '', failures = 0, locked_until = NULL WHERE name = @Name"
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

    internal Task<int> SaveAsync(Editor editor, CancellationToken stop) => database.WriteAsync(
        write => write.Connection!.ExecuteAsync(
            """
            UPDATE editors SET name = @Name, password_hash = @PasswordHash, security_stamp = @SecurityStamp, authenticator_key = @AuthenticatorKey,
            has_two_factor = @two, recovery_codes = @codes, failures = @failures, locked_until = @locked WHERE id = @Id
            """,
            new
            {
                editor.Id,
                editor.Name,
                editor.PasswordHash,
                editor.SecurityStamp,
                editor.AuthenticatorKey,
                two = editor.HasTwoFactor ? 1L : 0L,
                codes = string.Join(' ', editor.RecoveryCodes),
                failures = (long)editor.Failures,
                locked = editor.LockedUntil is { } at ? Instant.Of(at) : null,
            }, write), stop);

    /// <summary>One use each, also for two requests at the same moment.</summary>
    internal Task<bool> SpendRecoveryCodeAsync(Editor editor, string hash, CancellationToken stop) => database.WriteAsync(
        async write =>
        {
            var before = await write.Connection!.ExecuteScalarAsync<string>("SELECT recovery_codes FROM editors WHERE id = @Id", new { editor.Id }, write) ?? "";
            var after = string.Join(' ', before.Split(' ').Where(code => code != hash));
            return after != before && await write.Connection!.ExecuteAsync(
                "UPDATE editors SET recovery_codes = @after WHERE id = @Id AND recovery_codes = @before", new { editor.Id, after, before }, write) == 1;
        }, stop);

    /// <summary>A new secret address for the editor's feed; the old one ends.</summary>
    public Task<string> NewFeedSecretAsync(string id, CancellationToken stop = default) => database.WriteAsync(
        async write =>
        {
            var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
            await write.Connection!.ExecuteAsync("UPDATE editors SET feed_hash = @hash WHERE id = @id", new { id, hash = HashOf(secret) }, write);
            return secret;
        }, stop);

    public Task<bool> HasFeedAsync(string secret, CancellationToken stop = default) => database.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM editors WHERE feed_hash = @hash", new { hash = HashOf(secret) }) == 1, stop);

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Normal(string name) => name.Trim().ToLowerInvariant();

    private Task<Editor?> Find(string where, string key, CancellationToken stop) => database.ReadAsync(
        async (DbConnection connection) => (await connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT id, name, password_hash, security_stamp, authenticator_key, has_two_factor, recovery_codes, failures, locked_until FROM editors WHERE {where}", new { key }))?.ToEditor(), stop);
}
