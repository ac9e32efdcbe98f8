using System.Collections.Immutable;

namespace IopRegistry.Web.OpenData.Api;

/// <summary>One address for programs, as the OpenAPI document and the page about the API tell it.</summary>
/// <param name="Path">As in OpenAPI: <c>/partnerskap/{id}.json</c>.</param>
/// <param name="Says">What it gives, in Swedish.</param>
/// <param name="Keys">The keys of the query it takes beside <c>version</c>.</param>
internal sealed record Operation(string Id, string Group, string Path, string MediaType, string Says, ImmutableArray<string> Keys)
{
    /// <summary>The record in <see cref="SchemaParts"/> that the JSON has; null where the type says enough.</summary>
    public string? Shape { get; init; }

    /// <summary>False for the few that are about the site and not about its data.</summary>
    public bool TakesVersion { get; init; } = true;

    /// <summary>What stands in the braces of the path.</summary>
    public IEnumerable<string> Placeholders => Path.Split('{').Skip(1).Select(rest => rest[..rest.IndexOf('}', StringComparison.Ordinal)]);
}
