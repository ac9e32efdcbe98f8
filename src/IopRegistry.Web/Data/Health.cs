using IopRegistry.Curation;
using IopRegistry.Web.Corrections;
using IopRegistry.Web.OpenData;

namespace IopRegistry.Web.Data;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/halsa/live", http => TypedResults.Ok(new { status = "live" }).ExecuteAsync(http));
        app.MapGet("/halsa/redo", async http => await (await Ready(http.RequestServices)).ExecuteAsync(http));
    }

    /// <summary>Ready even where newer data was refused: the site goes on with what it has, and says so.</summary>
    private static async Task<IResult> Ready(IServiceProvider services)
    {
        var (live, archive, site) = (services.GetRequiredService<LiveRegistry>(), services.GetRequiredService<VersionArchive>(), services.GetRequiredService<Site>());
        var registry = live.Current;
        var problem = await services.GetRequiredService<DatabaseHealth>().ProblemAsync();
        var changed = services.GetRequiredService<FolderDrift>().Files();
        var broken = services.GetRequiredService<VersionHealth>().Warnings();
        return TypedResults.Ok(new
        {
            status = live.LastRefused is null && changed.IsEmpty && broken.Count == 0 && problem is null ? "ready" : "degraded",
            corrections = problem ?? "ready",
            data_version = registry.Version.Id,
            sealed_on = registry.Version.SealedOn,
            rows = registry.RowCounts(),
            warnings = site.Warnings.Concat(archive.Warnings).Concat(changed.Select(Changed)).Concat(broken),
            last_refused = live.LastRefused is { } refused
                ? new { at = refused.At, faults = refused.Faults.Select(fault => fault.ToString()) }
                : null,
        });
    }

    private static string Changed(string file) =>
        $"{file} är ändrad sedan mappen förseglades. Webbplatsen visar det som förseglades men startar inte om med det här: kör iop check och försegla med iop seal, eller lägg tillbaka filen.";

    private static Dictionary<string, int> RowCounts(this Registry registry) =>
        Schema.Tables.ToDictionary(table => table.Name, table => registry.Rows.Of(table).Count);
}
