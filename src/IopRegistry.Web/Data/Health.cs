using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using IopRegistry.Web.OpenData;

namespace IopRegistry.Web.Data;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/halsa/live", () => TypedResults.Ok(new { status = "live" }));
        app.MapGet("/halsa/redo", Ready);
    }

    /// <summary>Ready even where newer data was refused: the site goes on with what it has, and says so.</summary>
    private static async Task<IResult> Ready(LiveRegistry live, VersionArchive archive, Site site, Database database, CancellationToken stop)
    {
        var registry = live.Current;
        var problem = await database.ProblemAsync(stop);
        return TypedResults.Ok(new
        {
            status = live.LastRefused is null && problem is null ? "ready" : "degraded",
            corrections = problem ?? "ready",
            data_version = registry.Version.Id,
            sealed_on = registry.Version.SealedOn,
            rows = registry.RowCounts(),
            warnings = site.Warnings.Concat(archive.Warnings),
            last_refused = live.LastRefused is { } refused
                ? new { at = refused.At, faults = refused.Faults.Select(fault => fault.ToString()) }
                : null,
        });
    }

    private static Dictionary<string, int> RowCounts(this Registry registry) =>
        Schema.Tables.ToDictionary(table => table.Name, table => registry.Rows.Of(table).Count);
}
