using System.Collections.Immutable;

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
}
