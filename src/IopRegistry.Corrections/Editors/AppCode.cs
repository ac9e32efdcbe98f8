using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace IopRegistry.Corrections.Editors;

/// <summary>
/// A code from an authenticator app, good for one sign-in: whoever saw it over the editor's shoulder is half a minute too
/// late (RFC 6238, 5.2: the verifier must not accept the second attempt of a code).
/// </summary>
public sealed class AppCode(EditorTable table, TimeProvider clock) : IUserTwoFactorTokenProvider<Editor>
{
    private const int SecondsPerStep = 30;

    /// <summary>Before and after, for a telephone whose clock is a little off.</summary>
    private const int Slack = 1;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Editor> manager, Editor user) => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };

    /// <summary>The app makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Editor> manager, Editor user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Editor> manager, Editor user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key)
            return false;
        var (secret, now) = (Decoded(key), clock.GetUtcNow().ToUnixTimeSeconds() / SecondsPerStep);
        for (var step = now - Slack; step <= now + Slack; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), Encoding.UTF8.GetBytes(token)))
                return await table.TakeCodeAsync(user, step, CancellationToken.None);
        }

        return false;
    }

    private static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The apps know no other hash.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decoded(string base32)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in base32)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits >= 8)
                bytes.Add((byte)(buffer >> (bits -= 8)));
        }

        return [.. bytes];
    }
}
