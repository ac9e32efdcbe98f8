using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace IopRegistry.Web.Limits;

/// <summary>
/// Whose word about the client's address and scheme is taken: <c>Proxy:Addresses</c>, addresses or networks with commas
/// between. Without it nobody's is, and the host is nobody's to claim: a proxy passes on the one that was asked for. And which hosts are ours: <c>AllowedHosts</c>, or that of
/// <c>Site:BaseUrl</c> and this machine's own.
/// </summary>
internal static class Proxies
{
    private const string Key = "Proxy:Addresses";

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var named = (configuration[Key] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = named.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // Proxies behind each other, all named; the first that is not is the client, whatever stands before it.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in named.Select(Network))
                forwarded.KnownIPNetworks.Add(network);
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        if (configuration["AllowedHosts"] is null && Uri.TryCreate(configuration["Site:BaseUrl"], UriKind.Absolute, out var ours))
            services.PostConfigure<HostFilteringOptions>(hosts => hosts.AllowedHosts = [ours.Host, .. ThisMachine]);
    }

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException($"{Key} innehåller '{text}', som inte är en adress eller ett nät. Skriv till exempel 127.0.0.1 eller 10.0.0.0/8.");
    }
}
