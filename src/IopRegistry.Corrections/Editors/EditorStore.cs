using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace IopRegistry.Corrections.Editors;

/// <summary>What ASP.NET Core Identity asks of a store, over <see cref="EditorTable"/>. Identity sets values first and saves with an update.</summary>
public sealed class EditorStore(EditorTable table, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : IUserPasswordStore<Editor>, IUserLockoutStore<Editor>, IUserTwoFactorStore<Editor>, IUserAuthenticatorKeyStore<Editor>, IUserTwoFactorRecoveryCodeStore<Editor>, IUserSecurityStampStore<Editor>
{
    private readonly IDataProtector _protector = protection.CreateProtector("IopRegistry.Editors.AuthenticatorKey");

    public Task<Editor?> FindByIdAsync(string userId, CancellationToken cancellationToken) => table.FindByIdAsync(userId, cancellationToken);

    public Task<Editor?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => table.FindByNameAsync(normalizedUserName, cancellationToken);

    public async Task<IdentityResult> UpdateAsync(Editor user, CancellationToken cancellationToken) =>
        await table.SaveAsync(user, cancellationToken) ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());

    /// <summary>Editors come and go with <c>iop editor</c>, on the machine itself.</summary>
    public Task<IdentityResult> CreateAsync(Editor user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Editor user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> GetUserIdAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Editor user, string? userName, CancellationToken cancellationToken) => Set(() => user.Name = userName!);

    public Task SetNormalizedUserNameAsync(Editor user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Editor user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp);

    public Task SetSecurityStampAsync(Editor user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<int> GetAccessFailedCountAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    /// <summary>Counted before the try, by <see cref="SignInAttempts"/>; Identity would count after it, and let many at once through.</summary>
    public Task<int> IncrementAccessFailedCountAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    public Task ResetAccessFailedCountAsync(Editor user, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> GetLockoutEnabledAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Editor user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    public Task SetLockoutEndDateAsync(Editor user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> GetTwoFactorEnabledAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(user.HasTwoFactor);

    public Task SetTwoFactorEnabledAsync(Editor user, bool enabled, CancellationToken cancellationToken) => Set(() => user.HasTwoFactor = enabled);

    public Task<string?> GetAuthenticatorKeyAsync(Editor user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } kept ? _protector.Unprotect(kept) : null);

    public Task SetAuthenticatorKeyAsync(Editor user, string key, CancellationToken cancellationToken) => Set(() => user.AuthenticatorKey = _protector.Protect(key));

    public Task ReplaceCodesAsync(Editor user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) => Set(() => user.RecoveryCodes = [.. recoveryCodes.Select(EditorTable.HashOf)]);

    public Task<int> CountCodesAsync(Editor user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodes.Length);

    public Task<bool> RedeemCodeAsync(Editor user, string code, CancellationToken cancellationToken) => table.SpendRecoveryCodeAsync(user, EditorTable.HashOf(code), cancellationToken);

    public void Dispose()
    {
    }

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
