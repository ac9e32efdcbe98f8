using System.Collections.Immutable;
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
/// <param name="Keys">Those it takes; where it takes <see cref="IsSearch">the search’s</see>, those beside them.</param>
/// <param name="Without">Those of the search’s that it does not take.</param>
public sealed record ApiAddress(string Path, string Says, string Example, bool IsSearch, ImmutableArray<string> Keys, ImmutableArray<string> Without);

/// <summary>The API for people, from the same list and the same keys as the OpenAPI document.</summary>
[TakesKeys]
public sealed class ApiModel(Registry registry, VersionArchive archive, Site site, Words words) : PageModel
{
    private readonly Examples _examples = new(registry, archive.All()[^1].Version.Id);

    public string Root => site.Root(Request);

    public IEnumerable<(string Name, IEnumerable<ApiAddress> Addresses)> Groups => Operations.All
        .GroupBy(operation => operation.Group)
        .Select(group => (words[group.Key], group.Select(Address)));

    public static IEnumerable<string> Filters => QueryReader.Keys.Where(Parameters.IsFilter);

    public static IEnumerable<string> Others => QueryReader.Keys.Where(key => !Parameters.IsFilter(key));

    public static IEnumerable<string> Values(string key) => Parameters.Values(key);

    public static (int Least, int Most, int Otherwise)? Limits(string key) => Parameters.Limits(key);

    public string Says(string key) => Parameters.Says(key, words);

    private ApiAddress Address(Operation operation)
    {
        var path = operation.Placeholders.Aggregate(operation.Path, (address, name) => address.Replace($"{{{name}}}", _examples.Path(operation, name), StringComparison.Ordinal));
        // The one parameter that must be there.
        var query = operation.Keys.Contains("fran") && _examples.Query("fran") is JsonValue oldest ? $"?fran={oldest}" : "";
        var shared = QueryReader.Keys.Where(key => key != QueryReader.Version).ToList();
        var isSearch = Filters.All(operation.Keys.Contains);
        return new ApiAddress(operation.Path, operation.In(words), path + query, isSearch,
            isSearch ? [.. operation.Keys.Except(shared)] : operation.Keys, isSearch ? [.. shared.Except(operation.Keys)] : []);
    }
}
