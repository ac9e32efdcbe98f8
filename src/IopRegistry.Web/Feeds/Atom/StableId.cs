using System.Security.Cryptography;
using System.Text;

namespace IopRegistry.Web.Feeds.Atom;

/// <summary>Ids that stay when the site moves to another host: name-based UUIDs (RFC 9562, version 5).</summary>
internal static class StableId
{
    /// <summary>Drawn once for this registry. Changing it would make every reader take every entry for new.</summary>
    private static readonly Guid Namespace = new("6f1d3a52-8c0e-4b7e-9a51-27d4c09be6f3");

    /// <param name="name">What kind of thing and its id, such as <c>partnerskap/goteborg-passalen</c>.</param>
    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // SHA-1 is what version 5 is made of; nothing here rests on its strength.
        SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    public static string Urn(string name) => $"urn:uuid:{Of(name)}";
}
