using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using IopRegistry.Corrections.Editors;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>Signs in as an editor does: password, app, code.</summary>
internal static class Editors
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <returns>A visitor who may decide, and the app's key.</returns>
    public static async Task<HttpClient> SignIn(CorrectionsSite site, string name)
    {
        var visitor = site.Visitor();
        var password = await site.Get<EditorTable>().AddAsync(name, isReset: false, "prov");
        var signIn = await visitor.Page("/redaktion/logga-in");
        using var first = await visitor.Submit(signIn, "/redaktion/logga-in", "sign-in", ("namn", name), ("losenord", password!));
        Assert.Equal("/redaktion/app", first.Headers.Location!.ToString());
        var app = await visitor.Page("/redaktion/app");
        using var second = await visitor.Submit(app, "/redaktion/app", "set-up", ("kod", CodeOf(app.One("key").Text())));
        Assert.Equal(10, (await second.Document()).One("recovery-codes").ChildElementCount);
        return visitor;
    }

    /// <summary>RFC 6238 with the defaults of authenticator apps.</summary>
    public static string CodeOf(string key)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The apps know no other hash.
        var hash = HMACSHA1.HashData(Decoded(key.Replace(" ", "", StringComparison.Ordinal)), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decoded(string base32)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in base32)
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
                bytes.Add((byte)(buffer >> (bits -= 8)));
        }

        return [.. bytes];
    }
}
