using IopRegistry.Curation;
using IopRegistry.Web.Feeds.Csv;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds;

/// <summary>The curated tables and their manifest, byte for byte as sealed.</summary>
internal static class DataFiles
{
    public static void MapDataFiles(this IEndpointRouteBuilder app)
    {
        app.MapFeed("/data/{table}.csv", (string table, [AsParameters] FeedRequest request) =>
            Schema.Tables.Any(known => known.Name == table) ? Bytes(request, table + ".csv", CsvForm.Type) : Problem.Of(404));
        app.MapFeed("/data/datapackage.json", ([AsParameters] FeedRequest request) => Bytes(request, Manifest.FileName, JsonForm.Type));
    }

    private static IResult Bytes(FeedRequest request, string file, string type)
    {
        var (_, faults) = request.Read([]);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        return request.Registry.Files.TryGetValue(file, out var bytes)
            ? new FeedResult(Representation.Whole(type, () => bytes), request.About([]))
            : Problem.Of(404);
    }
}
