using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Web.Feeds.Csv;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds;

/// <summary>The curated tables and their manifest, byte for byte as sealed.</summary>
internal static class DataFiles
{
    private const string Markdown = "text/markdown; charset=utf-8";

    public static void MapDataFiles(this IEndpointRouteBuilder app)
    {
        app.MapFeed("/data/{table}.csv", request =>
            Schema.Tables.FirstOrDefault(known => known.Name == request.Route("table")) is { } found ? Bytes(request, found.FileName, CsvForm.Type, Metadata(found, request)) : Problem.Of(404));
        app.MapFeed("/data/pages/{slug}.md", request => Bytes(request, $"pages/{request.Route("slug")}.md", Markdown, []));
        app.MapFeed("/data/pages/en/{slug}.md", request => Bytes(request, $"pages/en/{request.Route("slug")}.md", Markdown, []));
        app.MapFeed("/data/disclosures/{id}/{area}.md", request => Bytes(request, $"disclosures/{request.Route("id")}/{request.Route("area")}.md", Markdown, []));
        app.MapFeed("/data/datapackage.json", request => Bytes(request, Manifest.FileName, JsonForm.Type, []));
    }

    /// <summary>Metadata that names another address than the requested one must be ignored (CSVW), so none for an older version.</summary>
    private static Link[] Metadata(TableSchema table, FeedRequest request) =>
        request.Http.QueryString.HasValue ? [] : [new Link("describedby", $"{request.Root}/data/{Csvw.FileFor(table)}", Csvw.MediaType)];

    /// <summary>Out of the loaded files by the name that the manifest has for them; the disk is never asked.</summary>
    private static IResult Bytes(FeedRequest request, string file, string type, IReadOnlyList<Link> links)
    {
        var (query, faults) = request.Read([]);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        return request.Registry.Files.TryGetValue(file, out var bytes)
            ? new FeedResult(Representation.Whole(type, () => bytes) with { Links = () => links }, request.About(query.Pairs()))
            : Problem.Of(404);
    }
}
