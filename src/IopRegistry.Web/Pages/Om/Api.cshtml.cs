using System.Text.Json.Nodes;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.OpenData.Api;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IopRegistry.Web.Pages.Om;

/// <summary>An address for programs with one that can be tried.</summary>
/// <param name="Keys">Null where it takes all of the search’s.</param>
public sealed record ApiAddress(string Path, string Says, string Example, string? Keys);

/// <summary>The API for people, from the same list and the same keys as the OpenAPI document.</summary>
[TakesKeys]
public sealed class ApiModel(Registry registry, VersionArchive archive, Site site, Words words) : PageModel
{
    private readonly Examples _examples = new(registry, archive.All()[^1].Version.Id);

    public string Root => site.Root(Request);

    public IEnumerable<(string Name, IEnumerable<ApiAddress> Addresses)> Groups => Operations.All
        .GroupBy(operation => operation.Group)
        .Select(group => (words[group.Key], group.Select(Address)));

    public IEnumerable<(string Key, string Says)> Keys => QueryReader.Keys.Select(key => (key, Parameters.Says(key, words)));

    private ApiAddress Address(Operation operation)
    {
        var path = operation.Placeholders.Aggregate(operation.Path, (address, name) => address.Replace($"{{{name}}}", _examples.Path(operation, name), StringComparison.Ordinal));
        // The one parameter that must be there.
        var query = operation.Keys.Contains("fran") && _examples.Query("fran") is JsonValue oldest ? $"?fran={oldest}" : "";
        return new ApiAddress(operation.Path, operation.In(words), path + query, operation.Keys.Length > 6 ? null : string.Join(", ", operation.Keys));
    }
}
