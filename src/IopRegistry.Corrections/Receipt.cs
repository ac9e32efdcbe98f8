using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IopRegistry.Corrections;

/// <summary>
/// The secret address of a submission: 128 bits from the form's own random number and from what was sent, so that
/// sending the same form again gives the same receipt. Only its hash is kept.
/// </summary>
public static class Receipt
{
    public const int NonceLength = 16;

    private const int Length = 22;

    public static string Of(ReadOnlySpan<byte> nonce, string contentDigest) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(nonce, Encoding.UTF8.GetBytes(contentDigest)).AsSpan(0, NonceLength));

    /// <returns>Null for what is no receipt, so that guesses cost no hash and no query.</returns>
    public static string? HashOf(string receipt) => receipt.Length == Length && Base64Url.IsValid(receipt)
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(receipt))) : null;
}
