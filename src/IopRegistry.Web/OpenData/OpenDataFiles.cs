using System.Text.Json;
using IopRegistry.Publishing;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.OpenData;

/// <summary>The whole of the data as files, and what describes them.</summary>
internal static class OpenDataFiles
{
    public static void MapOpenDataFiles(this IEndpointRouteBuilder app)
    {
        app.MapFeed<DownloadShelf>("/data/iop.zip", (request, shelf) => File(request, shelf.Of(request.Registry).Zip));
        app.MapFeed<DownloadShelf>("/data/iop.sqlite", (request, shelf) => File(request, shelf.Of(request.Registry).Sqlite));
        app.MapFeed<DownloadShelf>("/data/version.json", (request, shelf) => DataAnswer.Of(request, JsonForm.Type, () =>
            JsonSerializer.SerializeToUtf8Bytes(VersionJson.Of(request.Registry, shelf.Of(request.Registry), request.Root), FeedJson.Options)));
        app.MapFeed("/data/{table}.csv-metadata.json", request =>
            Glossary.Of(request.Registry).Tables.FirstOrDefault(known => known.Schema.Name == request.Route("table")) is { } found
                ? DataAnswer.Of(request, Csvw.MediaType, () => Csvw.Table(found))
                : Problem.Of(404));
        app.MapFeed($"/data/{Csvw.GroupFile}", request => DataAnswer.Of(request, Csvw.MediaType, () => Csvw.Group(Glossary.Of(request.Registry))));
    }

    /// <summary>The name says the version, so that a file found on a disk in ten years tells what it is.</summary>
    private static IResult File(FeedRequest request, Download download) => DataAnswer.Of(request, Representation.Whole(download.MediaType, () => download.Content) with
    {
        FileName = $"iop-{request.Registry.Version.Id}{Path.GetExtension(download.Path)}",
        IsCompressible = download.MediaType != "application/zip",
    });
}
