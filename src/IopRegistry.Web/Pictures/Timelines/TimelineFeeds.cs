using IopRegistry.Search;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Partnerships;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Pictures.Timelines;

/// <summary>The timelines of a record, of an organisation and of a place as files.</summary>
internal static class TimelineFeeds
{
    /// <summary>Begins the names of saved files.</summary>
    public const string Name = "tidslinje";

    public static void MapTimelines(this IEndpointRouteBuilder app)
    {
        Map(app, "/partnerskap/{id}/tidslinje", Record);
        Map(app, "/organisationer/{id}/tidslinje", (request, scope) => request.Registry.FindOrganisation(request.Route("id")) is { } organisation
            ? () => TimelineList.PictureOf(scope, request.Registry.PartnershipsOf(organisation), $"/organisationer/{organisation.Id}/tidslinje")
            : null);
        Map(app, "/platser/{code}/tidslinje", (request, scope) => request.Registry.FindPlace(request.Route("code")) is { } place
            ? () => TimelineList.PictureOf(scope, request.Registry.PartnershipsIn(place), $"/platser/{place.Code}/tidslinje")
            : null);
    }

    private static Func<Picture>? Record(FeedRequest request, PictureScope scope) =>
        request.Registry.FindPartnership(request.Route("id")) is { } partnership ? () => RecordTimeline.Of(scope, partnership) : null;

    private static void Map(IEndpointRouteBuilder app, string path, Func<FeedRequest, PictureScope, Func<Picture>?> find)
    {
        app.MapFeed(path + ".svg", request => Answer(request, ["asof"], ".svg", find, PictureFeeds.Drawing));
        app.MapFeed(path + ".csv", request => Answer(request, ["asof", "dialect"], ".csv", find, PictureFeeds.Table));
    }

    private static IResult Answer(
        FeedRequest request, IReadOnlyCollection<string> keys, string ending, Func<FeedRequest, PictureScope, Func<Picture>?> find, Func<FeedRequest, PartnershipQuery, PictureFile, IResult> form)
    {
        var (query, faults) = request.Read(keys);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        var id = (string)request.Http.RouteValues.First(value => value.Key is "id" or "code").Value!;
        if (request.Http.Path.StartsWithSegments("/partnerskap") && request.Gone(id, "/tidslinje" + ending, query.ToQueryString()) is { } gone)
            return gone;
        var scope = new PictureScope(request.Registry, query with { AsOf = request.AsOf(query) }, request.Day.Today, request.Words);
        return find(request, scope) is { } draw ? form(request, query, new(Name, draw)) : Problem.NotFound(id);
    }
}
