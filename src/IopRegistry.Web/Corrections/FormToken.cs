using System.Globalization;
using System.Security.Cryptography;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace IopRegistry.Web.Corrections;

/// <summary>
/// A hidden field that says when the form was fetched and holds the random number its receipt is made of, sealed with
/// the site's keys. It needs no cookie and no row: the same form sent twice gives the same receipt.
/// </summary>
public sealed class FormToken(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Nobody fills in the form faster.</summary>
    public static readonly TimeSpan Fastest = TimeSpan.FromSeconds(3);

    public static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("IopRegistry.FormToken");

    /// <exception cref="DatabaseUnavailableException">There are no keys, and none can be written.</exception>
    public string New()
    {
        var content = $"{clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(Receipt.NonceLength))}";
        try
        {
            return _protector.Protect(content);
        }
        catch (Exception keyless) when (keyless is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException($"Nycklarna kan inte läsas eller skrivas: {keyless.Message}", keyless);
        }
    }

    /// <returns>Null where it is not one of ours.</returns>
    public (byte[] Nonce, TimeSpan Age)? Read(string? token)
    {
        try
        {
            var parts = _protector.Unprotect(token ?? "").Split(' ');
            var fetchedAt = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return (Convert.FromBase64String(parts[1]), clock.GetUtcNow() - fetchedAt);
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
