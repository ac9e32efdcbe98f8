using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.OpenData.Api;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Browser.Tests.Queries;

/// <summary>One address of every page and feed, as the site itself has them mapped: a new one is attacked from its first day.</summary>
internal static class Addresses
{
    private const string Partnership = "stockholm-spraktraffar-foraldrar-svenska-med-baby";

    /// <summary>Every key that any address takes, one that none does, and one that is hostile itself.</summary>
    public static readonly ImmutableArray<string> Keys =
        [.. QueryReader.Keys.Concat(Operations.All.SelectMany(operation => operation.Keys)).Distinct(), "finnsinte", "x\"><img src=x onerror=alert(1)>"];

    public static IEnumerable<string> Pages(BrowserSite site) => site.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => "/" + Filled(endpoint.RoutePattern.RawText!, site))
        .Distinct()
        .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Feeds(BrowserSite site)
    {
        var examples = new Examples(site.Registry, site.Services.GetRequiredService<VersionArchive>().All()[^1].Version.Id);
        return Operations.All.Select(operation => operation.Placeholders.Aggregate(
            operation.Path, (path, name) => path.Replace($"{{{name}}}", examples.Path(operation, name), StringComparison.Ordinal)));
    }

    private static string Filled(string pattern, BrowserSite site)
    {
        var folder = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first : "";
        var address = pattern.TrimStart('/')
            .Replace("{status:int}", "404", StringComparison.Ordinal)
            .Replace("{slug}", "iop", StringComparison.Ordinal)
            .Replace("{receipt}", site.Sent.AskedReceipt, StringComparison.Ordinal)
            .Replace("{code}", "0180", StringComparison.Ordinal)
            .Replace("{id}", folder switch
            {
                "partnerskap" => Partnership,
                "organisationer" => site.Registry.Rows.Organisations[0].Id,
                "namnder" => site.Registry.Rows.Units[0].Id,
                "rattelser" => site.Sent.Published,
                // Closed: the way to sign in.
                "redaktion" => site.Sent.Waiting,
                _ => "{id}",
            }, StringComparison.Ordinal);
        return address.Contains('{', StringComparison.Ordinal) ? throw new InvalidOperationException($"What stands for the braces of {pattern}? Add it here.") : address;
    }
}
