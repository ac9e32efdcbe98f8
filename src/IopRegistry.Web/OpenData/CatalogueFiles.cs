using System.Text;
using System.Text.Json.Nodes;
using IopRegistry.Web.Data;
using IopRegistry.Web.OpenData.Catalogue;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.OpenData;

/// <summary>
/// What portals and search engines read. JSON-LD lies at addresses of its own and pages point to it with
/// <c>link rel="alternate"</c>: the pages hold no inline code at all, and that rule is worth more kept without exception.
/// </summary>
internal static class CatalogueFiles
{
    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        // The catalogue is always that of the version in use: portals harvest one address.
        foreach (var address in new[] { "/data/dcat.rdf", "/datasets/dcat" })
            app.MapGet(address, (HttpRequest request, LiveRegistry live, DownloadShelf shelf, Site site) => TypedResults.Bytes(RdfXml.Write(Build(request, live, shelf, site)), RdfXml.MediaType));
        app.MapGet("/data/dcat.jsonld", (HttpRequest request, LiveRegistry live, DownloadShelf shelf, Site site) => JsonLd(GraphJsonLd.Write(Build(request, live, shelf, site))));
        app.MapGet("/data/dataset.jsonld", (HttpRequest request, Registry registry, DownloadShelf shelf, Site site) =>
            JsonLd(SchemaOrg.Dataset(registry, shelf.Of(registry), site.Publisher, site.Root(request))));
        app.MapGet("/partnerskap/{id}.jsonld", Partnership);
        app.MapGet("/organisationer/{id}.jsonld", (string id, HttpRequest request, Registry registry, Site site) =>
            registry.FindOrganisation(id) is { } organisation ? JsonLd(SchemaOrgRecords.Of(organisation, site.Root(request))) : Problem.Of(404));
    }

    private static Graph Build(HttpRequest request, LiveRegistry live, DownloadShelf shelf, Site site)
    {
        var registry = live.Current;
        return new CatalogueGraph(registry, shelf.Of(registry), site.Publisher, site.Root(request)).Build();
    }

    private static IResult Partnership(string id, HttpRequest request, Registry registry, Site site)
    {
        if (registry.FindWithdrawal(id) is not null)
            return Problem.Of(410);
        if (registry.FindRedirect(id) is { } moved)
            return TypedResults.Redirect($"/partnerskap/{moved}.jsonld{request.QueryString}", permanent: true);
        return registry.FindPartnership(id) is { } partnership
            ? JsonLd(SchemaOrgRecords.Of(partnership, registry, site.Root(request)))
            : Problem.Of(404);
    }

    private static IResult JsonLd(JsonObject json) => TypedResults.Bytes(Encoding.UTF8.GetBytes(json.ToJsonString()), GraphJsonLd.MediaType);
}
