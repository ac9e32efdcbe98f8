using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections;

/// <summary>
/// Tells senders apart for a day and no longer: an address hashed with that day's random salt. Salts and hashes of
/// earlier days are deleted, and then nobody can tell any more.
/// </summary>
public sealed class ClientHash(Database database, TimeProvider clock)
{
    private const int Ipv6Prefix = 8;

    private (DateOnly Day, string Salt)? _today;

    public async Task<string> OfAsync(IPAddress? address, CancellationToken stop = default)
    {
        var day = Stockholm.Today(clock);
        if (_today is not { } known || known.Day != day)
            _today = known = (day, await SaltOf(day, stop));
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(known.Salt), .. Network(address)]).AsSpan(0, 16));
    }

    /// <summary>A household gets a /64 of IPv6; its addresses are one client.</summary>
    public static byte[] Network(IPAddress? address) => address switch
    {
        null => [],
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().GetAddressBytes(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => address.GetAddressBytes()[..Ipv6Prefix],
        _ => address.GetAddressBytes(),
    };

    private Task<string> SaltOf(DateOnly day, CancellationToken stop) => database.WriteAsync(
        async write =>
        {
            var connection = write.Connection!;
            var (today, oldest) = (day.ToIso(), Instant.Of(clock.GetUtcNow().AddDays(-1)));
            await connection.ExecuteAsync("DELETE FROM salts WHERE day <> @today", new { today }, write);
            await connection.ExecuteAsync("UPDATE submissions SET client = NULL WHERE client IS NOT NULL AND submitted_at < @oldest", new { oldest }, write);
            await connection.ExecuteAsync(
                "INSERT INTO salts (day, salt) VALUES (@today, @salt) ON CONFLICT (day) DO NOTHING", new { today, salt = RandomNumberGenerator.GetHexString(32) }, write);
            return (await connection.ExecuteScalarAsync<string>("SELECT salt FROM salts WHERE day = @today", new { today }, write))!;
        }, stop);
}
