using System.Text;
using System.Text.Json.Nodes;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Partnerships;
using IopRegistry.Web.OpenData.Catalogue;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.OpenData;

/// <summary>
/// What portals and search engines read. JSON-LD lies at addresses of its own and pages point to it with
/// <c>link rel="alternate"</c>: a data block in a page would not be stopped by the content security policy, since it is
/// never executed, but the pages hold no inline script at all and that rule is worth more kept without exception.
/// </summary>
internal static class CatalogueFiles
{
    public static void MapCatalogue(this IEndpointRouteBuilder app)
    {
        foreach (var address in new[] { "/data/dcat.rdf", "/datasets/dcat" })
            app.MapFeed<DownloadShelf>(address, (request, shelf) => DataAnswer.Of(request, RdfXml.MediaType, () => RdfXml.Write(Build(request, shelf))));
        app.MapFeed<DownloadShelf>("/data/dcat.jsonld", (request, shelf) => JsonLd(request, () => GraphJsonLd.Write(Build(request, shelf))));
        app.MapFeed<DownloadShelf>("/data/dataset.jsonld", (request, shelf) =>
            JsonLd(request, () => SchemaOrg.Dataset(request.Registry, shelf.Of(request.Registry), request.Site.PublishedBy, request.Root)));
        app.MapFeed("/partnerskap/{id}.jsonld", request => Partnership(request.Route("id"), request));
        app.MapFeed("/organisationer/{id}.jsonld", request =>
            request.Registry.FindOrganisation(request.Route("id")) is { } organisation ? JsonLd(request, () => SchemaOrgRecords.Of(organisation, request.Root)) : Problem.NotFound(request.Route("id")));
    }

    private static Graph Build(FeedRequest request, DownloadShelf shelf) =>
        new CatalogueGraph(request.Registry, shelf.Of(request.Registry), request.Site.PublishedBy, request.Root).Build();

    private static IResult Partnership(string id, FeedRequest request)
    {
        if (request.Gone(id, ".jsonld", request.Http.QueryString.Value ?? "") is { } gone)
            return gone;
        return request.Registry.FindPartnership(id) is { } partnership
            ? JsonLd(request, () => SchemaOrgRecords.Of(partnership, request.Registry, request.Root))
            : Problem.NotFound(id);
    }

    private static IResult JsonLd(FeedRequest request, Func<JsonObject> json) =>
        DataAnswer.Of(request, GraphJsonLd.MediaType, () => Encoding.UTF8.GetBytes(json().ToJsonString()));
}
