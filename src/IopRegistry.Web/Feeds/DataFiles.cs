using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds;

/// <summary>The curated tables and their manifest, byte for byte as sealed.</summary>
internal static class DataFiles
{
    public static void MapDataFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/data/{table}.csv", Table);
        app.MapGet("/data/datapackage.json", (Registry registry) => Bytes(registry, Manifest.FileName, "application/json"));
    }

    private static IResult Table(string table, Registry registry, HttpContext http)
    {
        if (Schema.Tables.FirstOrDefault(known => known.Name == table) is not { } found)
            return Problem.Of(404);
        // Metadata that names another address than the requested one must be ignored (CSVW), so only here.
        if (!http.Request.QueryString.HasValue)
            http.Response.Headers.Append("Link", $"<{Csvw.FileFor(found)}>; rel=\"describedby\"; type=\"{Csvw.MediaType}\"");
        return Bytes(registry, found.FileName, "text/csv; charset=utf-8; header=present");
    }

    private static IResult Bytes(Registry registry, string file, string type) =>
        registry.Files.TryGetValue(file, out var bytes) ? TypedResults.Bytes(bytes, type) : Problem.Of(404);
}
