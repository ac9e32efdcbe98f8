using System.Text.Json.Nodes;
using IopRegistry.Curation;
using IopRegistry.Web.Pictures;

namespace IopRegistry.Web.OpenData.Api;

/// <summary>Values that answer, taken from the data in use: an example that no longer exists helps nobody.</summary>
internal sealed class Examples(Registry registry, string oldest)
{
    private readonly Partnership? _partnership = registry.Partnerships.FirstOrDefault(row => row.Parties.Any(party => party.OrganisationId is not null && party.Unit is not null));

    /// <summary>Id and area of a disclosed text.</summary>
    private readonly string[]? _disclosure = registry.Files.Keys.Where(path => path.StartsWith("disclosures/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault()?.Split('/', '.');

    public string Path(Operation operation, string placeholder) => placeholder switch
    {
        "table" => Schema.Of<Partnership>().Name,
        "picture" => AllPictures.Names.First(),
        "slug" => registry.Pages.FirstOrDefault()?.Slug ?? "-",
        "area" => _disclosure?[2] ?? "-",
        _ when operation.Path.StartsWith("/data/disclosures", StringComparison.Ordinal) => _disclosure?[1] ?? "-",
        _ when operation.Path.StartsWith("/platser", StringComparison.Ordinal) => _partnership?.PlaceCodes.Select(Registry.Canonical).First() ?? "1480",
        _ when operation.Path.StartsWith("/organisationer", StringComparison.Ordinal) => _partnership?.Parties.First(party => party.OrganisationId is not null).OrganisationId ?? "-",
        _ when operation.Path.StartsWith("/namnder", StringComparison.Ordinal) => _partnership?.Parties.First(party => party.UnitId is not null).UnitId ?? "-",
        _ => _partnership?.Id ?? "-",
    };

    /// <returns>Null for keys that would only narrow the example to nothing.</returns>
    public JsonNode? Query(string key) => key switch
    {
        "q" => "barn",
        "status" => new JsonArray("active"),
        "asof" => "2023-04-01",
        "size" => 20,
        "fran" => oldest,
        _ => null,
    };
}
