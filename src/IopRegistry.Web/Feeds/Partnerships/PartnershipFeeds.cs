using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Feeds.Calendar;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Feeds.Tables;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds.Partnerships;

/// <summary>The machine forms of the search page and of a record. The query is the page's own.</summary>
internal static class PartnershipFeeds
{
    public static void MapPartnershipFeeds(this IEndpointRouteBuilder app)
    {
        app.MapTable("/partnerskap", Search);
        app.MapForm("/partnerskap.atom", Search, (request, selection) => PartnershipAtom.Of(selection, request.Site));
        app.MapForm("/partnerskap.ics", Search, (_, selection) => Ends(selection));
        app.MapFeed("/partnerskap/{id}.json", request => One(request.Route("id"), request));
    }

    private static Answer<Hit> Search(FeedRequest request)
    {
        var (query, faults) = request.Read();
        if (faults.Length > 0)
            return Answer<Hit>.Refused(faults);
        var (search, today) = (request.Registry.Search, request.Day.Today);
        var all = new Lazy<IReadOnlyList<Hit>>(() => search.All(query, today));
        return Answer<Hit>.Of(FeedRequest.Select(PartnershipTable.Table, () => Page(search.Run(query, today)), all, query, request.About(query)));
    }

    private static Cut<Hit> Page(SearchResult result) => new(result.Total, result.Page)
    {
        Beside =
        [
            new("facets", Facets(result)),
            new("suggestion", result.Suggestion),
            new("completeness", Schema.NameOf(result.Completeness.ToString())),
            new("unknown_words", result.UnknownWords),
        ],
    };

    private static OrderedDictionary<string, object> Facets(SearchResult result) => new(result.Facets.Where(facet => facet.Filter.IsInFeed).Select(facet => KeyValuePair.Create(
        facet.Filter.Key,
        (object)facet.Values.Select(value => new { value = value.Value, name = value.Name, count = value.Count }))));

    private static IResult Ends(Selection<Hit> selection) => CalendarForm.Of(
        selection.About,
        "IOP-registret: perioder som slutar",
        selection.FileName(".ics"),
        () => selection.All.Value.Select(hit => PartnershipEnd.Of(hit, selection.About.Root)).OfType<CalendarEvent>());

    private static IResult One(string id, FeedRequest request)
    {
        var (query, faults) = request.Read(["asof"]);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        if (request.Gone(id, ".json", query.ToQueryString()) is { } gone)
            return gone;
        return request.Registry.FindPartnership(id) is { } partnership
            ? JsonForm.Of(request.About(query), () => PartnershipJson.Of(new Hit(request.Registry, partnership, partnership.On(request.AsOf(query))), request.Root))
            : Problem.NotFound(id);
    }
}
