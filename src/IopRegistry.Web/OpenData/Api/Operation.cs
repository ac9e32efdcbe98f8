using System.Collections.Immutable;

namespace IopRegistry.Web.OpenData.Api;

/// <summary>One address for programs, as the OpenAPI document and the page about the API tell it.</summary>
/// <param name="Path">As in OpenAPI: <c>/partnerskap/{id}.json</c>.</param>
/// <param name="What">What it gives, in Swedish; a text to look up.</param>
/// <param name="Keys">The keys of the query it takes beside <c>version</c>.</param>
internal sealed record Operation(string Id, string Group, string Path, string MediaType, string What, ImmutableArray<string> Keys)
{
    /// <summary>In which form, where it gives the same as others; comes after <see cref="What"/>.</summary>
    public string Form { get; init; } = "";

    public string Says => In(Wording.Swedish);

    /// <summary>The record in <see cref="SchemaParts"/> that the JSON has; null where the type says enough.</summary>
    public string? Shape { get; init; }

    /// <summary>False for the few that are about the site and not about its data.</summary>
    public bool TakesVersion { get; init; } = true;

    public string In(Wording words) => Form.Length == 0 ? words[What] : words[What] + words[Form];

    /// <summary>What stands in the braces of the path.</summary>
    public IEnumerable<string> Placeholders => Path.Split('{').Skip(1).Select(rest => rest[..rest.IndexOf('}', StringComparison.Ordinal)]);
}
