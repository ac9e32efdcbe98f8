using IopRegistry.Curation;
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

    private static IResult Table(string table, Registry registry) => Schema.Tables.Any(known => known.Name == table)
        ? Bytes(registry, table + ".csv", "text/csv; charset=utf-8; header=present")
        : Problem.Of(404);

    private static IResult Bytes(Registry registry, string file, string type) =>
        registry.Files.TryGetValue(file, out var bytes) ? TypedResults.Bytes(bytes, type) : Problem.Of(404);
}
