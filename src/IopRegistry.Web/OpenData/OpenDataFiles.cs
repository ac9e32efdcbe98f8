using IopRegistry.Publishing;
using IopRegistry.Web.Data;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.OpenData;

/// <summary>The whole of the data as files, and what describes them.</summary>
internal static class OpenDataFiles
{
    public static void MapOpenDataFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/data/iop.zip", (Registry registry, DownloadShelf shelf) => File(shelf.Of(registry).Zip, registry));
        app.MapGet("/data/iop.sqlite", (Registry registry, DownloadShelf shelf) => File(shelf.Of(registry).Sqlite, registry));
        app.MapGet("/data/version.json", (HttpRequest request, Registry registry, DownloadShelf shelf, Site site) =>
            TypedResults.Json(VersionJson.Of(registry, shelf.Of(registry), site.Root(request))));
        app.MapGet("/data/{table}.csv-metadata.json", (string table, Registry registry) =>
            Glossary.Of(registry).Tables.FirstOrDefault(known => known.Schema.Name == table) is { } found
                ? TypedResults.Bytes(Csvw.Table(found), Csvw.MediaType)
                : Problem.Of(404));
        app.MapGet($"/data/{Csvw.GroupFile}", (Registry registry) => TypedResults.Bytes(Csvw.Group(Glossary.Of(registry)), Csvw.MediaType));
    }

    /// <summary>The name says the version, so that a file found on a disk in ten years tells what it is.</summary>
    private static IResult File(Download download, Registry registry) => TypedResults.Bytes(
        download.Content, download.MediaType, $"iop-{registry.Version.Id}{Path.GetExtension(download.Path)}");
}
