using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Corrections;

/// <summary>
/// Tells senders apart for a day and no longer: an address hashed with that day's random salt. The salts of other days
/// are deleted, and hashes that are a day old; then nobody can tell any more.
/// </summary>
public sealed class ClientHash(Database database, TimeProvider clock)
{
    private const int Ipv6Prefix = 8;

    private SaltOfDay? _today;

    private sealed record SaltOfDay(DateOnly Day, string Salt);

    public async Task<string> OfAsync(IPAddress? address, CancellationToken stop = default)
    {
        var day = Stockholm.Today(clock);
        if (_today is not { } known || known.Day != day)
            _today = known = new SaltOfDay(day, await SaltOf(day, stop));
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(known.Salt), .. Network(address)]).AsSpan(0, 16));
    }

    /// <summary>Asked by the clock and not by the next sender, who may be long in coming.</summary>
    public async Task ForgetAsync(CancellationToken stop = default)
    {
        var of = new { today = Stockholm.Today(clock).ToIso(), oldest = Instant.Of(clock.GetUtcNow().AddDays(-1)) };
        if (_today is { } known && known.Day.ToIso() != of.today)
            _today = null;
        // Read first: the loop that asks must not take the writers' lock for nothing.
        if (await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT (SELECT COUNT(*) FROM salts WHERE day <> @today) + (SELECT COUNT(*) FROM submissions WHERE client IS NOT NULL AND submitted_at < @oldest)", of), stop) == 0)
            return;
        await database.WriteAsync(
            write => write.Connection!.ExecuteAsync("DELETE FROM salts WHERE day <> @today; UPDATE submissions SET client = NULL WHERE client IS NOT NULL AND submitted_at < @oldest;", of, write), stop);
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
            var today = day.ToIso();
            await connection.ExecuteAsync(
                "INSERT INTO salts (day, salt) VALUES (@today, @salt) ON CONFLICT (day) DO NOTHING", new { today, salt = RandomNumberGenerator.GetHexString(32) }, write);
            return (await connection.ExecuteScalarAsync<string>("SELECT salt FROM salts WHERE day = @today", new { today }, write))!;
        }, stop);
}
