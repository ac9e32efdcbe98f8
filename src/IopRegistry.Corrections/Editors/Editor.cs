using System.Collections.Immutable;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections.Editors;

/// <summary>Someone who decides corrections. Mutable, because ASP.NET Core Identity sets what it has worked out before it asks to save.</summary>
public sealed class Editor
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public string? PasswordHash { get; set; }

    public string? SecurityStamp { get; set; }

    /// <summary>The authenticator app's secret, protected with the site's keys.</summary>
    public string? AuthenticatorKey { get; set; }

    public bool HasTwoFactor { get; set; }

    /// <summary>Hashes of the codes that are left.</summary>
    public ImmutableArray<string> RecoveryCodes { get; set; } = [];

    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>As it was read: only what has changed since is saved, so that what others saved meanwhile stays.</summary>
    internal EditorRow? Read { get; set; }
}

/// <summary>An editor as the database has her.</summary>
internal sealed record EditorRow(
    string Id, string Name, string? PasswordHash, string? SecurityStamp, string? AuthenticatorKey, long HasTwoFactor, string RecoveryCodes, long Failures, string? LockedUntil)
{
    public const string Columns = "id, name, password_hash, security_stamp, authenticator_key, has_two_factor, recovery_codes, failures, locked_until";

    public static EditorRow Of(Editor editor) => new(
        editor.Id, editor.Name, editor.PasswordHash, editor.SecurityStamp, editor.AuthenticatorKey, editor.HasTwoFactor ? 1 : 0,
        string.Join(' ', editor.RecoveryCodes), editor.Failures, editor.LockedUntil is { } at ? Instant.Of(at) : null);

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
        Read = this,
    };

    /// <summary>Who may sign in, and how: what changes it must have seen the latest of it. Failures are counted by the database.</summary>
    public bool IsOtherIdentity(EditorRow before) => (Name, PasswordHash, SecurityStamp, AuthenticatorKey, HasTwoFactor, RecoveryCodes)
        != (before.Name, before.PasswordHash, before.SecurityStamp, before.AuthenticatorKey, before.HasTwoFactor, before.RecoveryCodes);
}
