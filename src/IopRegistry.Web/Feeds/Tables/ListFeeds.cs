using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds.Tables;

/// <summary>A list of things that have partnerships, and each thing alone with those it has.</summary>
internal static class ListFeeds
{
    private static readonly ImmutableArray<string> Keys = ["q", "asof", "page", "size", "dialect"];

    /// <param name="names">What <c>q</c> is looked for in.</param>
    public static void MapList<TRow>(
        this IEndpointRouteBuilder app, string path, FeedTable<TRow> table, Func<Registry, DateOnly, IEnumerable<TRow>> rows, Func<TRow, IEnumerable<string>> names) =>
        app.MapTable(path, request =>
        {
            var (query, faults) = request.Read(Keys);
            if (faults.Length > 0)
                return Answer<TRow>.Refused(faults);
            var fitting = rows(request.Registry, request.AsOf(query)).Where(row => names(row).Any(name => Words.Contains(name, query.Q)));
            return Answer<TRow>.Of(FeedRequest.Select<TRow>(table, () => [.. fitting], query, request.About(query)));
        });

    /// <param name="find">The row of an id on a day, with its partnerships; null where there is none.</param>
    /// <param name="canonical">The id that a second name of the thing stands for.</param>
    public static void MapRecord<TRow>(
        this IEndpointRouteBuilder app, string path, FeedTable<TRow> table, Func<Registry, string, DateOnly, (TRow Row, IEnumerable<Partnership> Known)?> find, Func<string, string> canonical) =>
        app.MapFeed(path + "/{id}.json", request =>
        {
            var id = request.Route("id");
            var (query, faults) = request.Read(["asof"]);
            if (faults.Length > 0)
                return Problem.BadQuery(faults);
            if (find(request.Registry, id, request.AsOf(query)) is not { } found)
                return Problem.NotFound(id);
            return canonical(id) is var known && known != id
                ? TypedResults.Redirect($"{request.Http.PathBase}{path}/{known}.json{query.ToQueryString()}", permanent: true)
                : JsonForm.Of(request.About(query), () => Record(request, table, request.AsOf(query), found.Row, found.Known));
        });

    private static OrderedDictionary<string, object?> Record<TRow>(FeedRequest request, FeedTable<TRow> table, DateOnly asOf, TRow row, IEnumerable<Partnership> known)
    {
        var record = new OrderedDictionary<string, object?> { ["asof"] = asOf, ["data_version"] = request.Registry.Version.Id };
        foreach (var column in table.Columns)
            record.Add(column.Name, CellText.Json(column.Value(row, request.Root)));
        record.Add("items", known.OrderBy(partnership => partnership.Id, StringComparer.Ordinal).Select(partnership => new
        {
            id = partnership.Id,
            url = $"{request.Root}/partnerskap/{partnership.Id}",
            title = partnership.Title,
            status = Schema.NameOf(partnership.On(asOf).Status.ToString()),
            start = CellText.Json(partnership.Timeline.FirstStart),
            end = CellText.Json(partnership.Timeline.LatestEnd),
        }));
        return record;
    }
}
