using System.Net;
using System.Net.Sockets;

namespace IopRegistry.Web.Limits;

/// <summary>Whom a request counts against: an IPv4 address, or the /64 that one subscriber of IPv6 has.</summary>
internal static class Client
{
    private const int NetworkBytes = 8;

    /// <returns>Null for this machine itself, whose requests come from a proxy that was not named or from an export.</returns>
    public static string? Of(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
            return null;
        if (address.IsIPv4MappedToIPv6)
            return Of(address.MapToIPv4());
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)) + "::/64"
            : address.ToString();
    }
}
