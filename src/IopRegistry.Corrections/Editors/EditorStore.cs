using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace IopRegistry.Corrections.Editors;

/// <summary>What ASP.NET Core Identity asks of a store, over <see cref="EditorTable"/>. Identity sets values first and saves with an update.</summary>
public sealed class EditorStore(EditorTable table, IDataProtectionProvider protection)
    : IUserPasswordStore<Editor>, IUserLockoutStore<Editor>, IUserTwoFactorStore<Editor>, IUserAuthenticatorKeyStore<Editor>, IUserTwoFactorRecoveryCodeStore<Editor>, IUserSecurityStampStore<Editor>
{
    private readonly IDataProtector _protector = protection.CreateProtector("IopRegistry.Editors.AuthenticatorKey");

    public Task<Editor?> FindByIdAsync(string userId, CancellationToken stop) => table.FindByIdAsync(userId, stop);

    public Task<Editor?> FindByNameAsync(string normalizedUserName, CancellationToken stop) => table.FindByNameAsync(normalizedUserName, stop);

    public async Task<IdentityResult> UpdateAsync(Editor user, CancellationToken stop)
    {
        await table.SaveAsync(user, stop);
        return IdentityResult.Success;
    }

    /// <summary>Editors come and go with <c>iop editor</c>, on the machine itself.</summary>
    public Task<IdentityResult> CreateAsync(Editor user, CancellationToken stop) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Editor user, CancellationToken stop) => throw new NotSupportedException();

    public Task<string> GetUserIdAsync(Editor user, CancellationToken stop) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Editor user, CancellationToken stop) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Editor user, CancellationToken stop) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Editor user, string? userName, CancellationToken stop) => Set(() => user.Name = userName!);

    public Task SetNormalizedUserNameAsync(Editor user, string? normalizedName, CancellationToken stop) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Editor user, CancellationToken stop) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Editor user, CancellationToken stop) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Editor user, string? passwordHash, CancellationToken stop) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(Editor user, CancellationToken stop) => Task.FromResult(user.SecurityStamp);

    public Task SetSecurityStampAsync(Editor user, string stamp, CancellationToken stop) => Set(() => user.SecurityStamp = stamp);

    public Task<int> GetAccessFailedCountAsync(Editor user, CancellationToken stop) => Task.FromResult(user.Failures);

    public Task<int> IncrementAccessFailedCountAsync(Editor user, CancellationToken stop) => Task.FromResult(++user.Failures);

    public Task ResetAccessFailedCountAsync(Editor user, CancellationToken stop) => Set(() => user.Failures = 0);

    public Task<bool> GetLockoutEnabledAsync(Editor user, CancellationToken stop) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Editor user, bool enabled, CancellationToken stop) => Task.CompletedTask;

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Editor user, CancellationToken stop) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Editor user, DateTimeOffset? lockoutEnd, CancellationToken stop) => Set(() => user.LockedUntil = lockoutEnd);

    public Task<bool> GetTwoFactorEnabledAsync(Editor user, CancellationToken stop) => Task.FromResult(user.HasTwoFactor);

    public Task SetTwoFactorEnabledAsync(Editor user, bool enabled, CancellationToken stop) => Set(() => user.HasTwoFactor = enabled);

    public Task<string?> GetAuthenticatorKeyAsync(Editor user, CancellationToken stop) =>
        Task.FromResult(user.AuthenticatorKey is { } kept ? _protector.Unprotect(kept) : null);

    public Task SetAuthenticatorKeyAsync(Editor user, string key, CancellationToken stop) => Set(() => user.AuthenticatorKey = _protector.Protect(key));

    public Task ReplaceCodesAsync(Editor user, IEnumerable<string> recoveryCodes, CancellationToken stop) => Set(() => user.RecoveryCodes = [.. recoveryCodes.Select(EditorTable.HashOf)]);

    public Task<int> CountCodesAsync(Editor user, CancellationToken stop) => Task.FromResult(user.RecoveryCodes.Length);

    public async Task<bool> RedeemCodeAsync(Editor user, string code, CancellationToken stop)
    {
        var hash = EditorTable.HashOf(code);
        if (!await table.SpendRecoveryCodeAsync(user, hash, stop))
            return false;
        // Identity saves the editor right after.
        user.RecoveryCodes = user.RecoveryCodes.Remove(hash);
        return true;
    }

    public void Dispose()
    {
    }

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
