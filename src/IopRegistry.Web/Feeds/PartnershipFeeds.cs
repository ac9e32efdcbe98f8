using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds;

/// <summary>The machine forms of the search page and of a record. The query is the page's own.</summary>
internal static class PartnershipFeeds
{
    public static void MapPartnershipFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/partnerskap.json", Json);
        app.MapGet("/partnerskap.csv", Csv);
        app.MapGet("/partnerskap/{id}.json", One);
    }

    private static IResult Json(HttpRequest request, Registry registry, SwedishDay day, Site site)
    {
        var (query, faults) = RequestQuery.Read(registry, request);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        var result = registry.Search.Run(query, day.Today);
        var root = site.Root(request);
        return TypedResults.Json(new
        {
            asof = result.AsOf,
            data_version = registry.Version.Id,
            total = result.Total,
            page = query.Page,
            size = query.Size,
            items = result.Page.Select(hit => PartnershipJson.Of(hit, root)),
            facets = result.Facets.Where(facet => facet.Filter.IsInFeed).ToDictionary(
                facet => facet.Filter.Key,
                facet => facet.Values.Select(value => new { value = value.Value, name = value.Name, count = value.Count })),
            suggestion = (string?)null,
        });
    }

    private static IResult Csv(HttpRequest request, Registry registry, SwedishDay day, Site site)
    {
        var (query, faults) = RequestQuery.Read(registry, request);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        var hits = registry.Search.Run(query, day.Today).All;
        var root = site.Root(request);
        return new CsvResult(PartnershipCsv.Header, hits.Select(hit => PartnershipCsv.Row(hit, root)), "partnerskap.csv");
    }

    private static IResult One(string id, HttpRequest request, Registry registry, SwedishDay day, Site site)
    {
        if (registry.FindWithdrawal(id) is not null)
            return Problem.Of(410);
        if (registry.FindRedirect(id) is { } moved)
            return TypedResults.Redirect($"/partnerskap/{moved}.json{request.QueryString}", permanent: true);
        var (query, faults) = RequestQuery.Read(registry, request);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        return registry.FindPartnership(id) is { } partnership
            ? TypedResults.Json(PartnershipJson.Of(new Hit(registry, partnership, partnership.On(query.AsOf ?? day.Today)), site.Root(request)))
            : Problem.Of(404);
    }
}
