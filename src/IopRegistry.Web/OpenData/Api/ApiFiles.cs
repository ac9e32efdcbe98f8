using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;

namespace IopRegistry.Web.OpenData.Api;

internal static class ApiFiles
{
    public static void MapApi(this IEndpointRouteBuilder app) => app.MapFeed<VersionArchive>(OpenApiDocument.Address, (request, archive) =>
    {
        JsonObject Document() => new OpenApiDocument(new Examples(request.Registry, archive.All()[^1].Version.Id), request.Site, request.Root).Build();
        return DataAnswer.Of(request, JsonForm.Type, () => Encoding.UTF8.GetBytes(Document().ToJsonString(new JsonSerializerOptions(FeedJson.Options) { WriteIndented = true })));
    });
}
