using IopRegistry.Search;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Partnerships;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Pictures.Timelines;

/// <summary>The timelines of a record, of an organisation and of a place as files.</summary>
internal static class TimelineFeeds
{
    public static void MapTimelines(this IEndpointRouteBuilder app)
    {
        Map(app, "/partnerskap/{id}/tidslinje", Record);
        Map(app, "/organisationer/{id}/tidslinje", (request, scope) => request.Registry.FindOrganisation(request.Route("id")) is { } organisation
            ? TimelineList.Of(scope, request.Registry.PartnershipsOf(organisation), $"/organisationer/{organisation.Id}/tidslinje").Picture
            : null);
        Map(app, "/platser/{code}/tidslinje", (request, scope) => request.Registry.FindPlace(request.Route("code")) is { } place
            ? TimelineList.Of(scope, request.Registry.PartnershipsIn(place), $"/platser/{place.Code}/tidslinje").Picture
            : null);
    }

    private static Picture? Record(FeedRequest request, PictureScope scope) =>
        request.Registry.FindPartnership(request.Route("id")) is { } partnership ? RecordTimeline.Of(scope, partnership) : null;

    private static void Map(IEndpointRouteBuilder app, string path, Func<FeedRequest, PictureScope, Picture?> draw)
    {
        app.MapFeed(path + ".svg", request => Answer(request, ["asof"], ".svg", draw, PictureFeeds.Drawing));
        app.MapFeed(path + ".csv", request => Answer(request, ["asof", "dialect"], ".csv", draw, PictureFeeds.Table));
    }

    private static IResult Answer(
        FeedRequest request, IReadOnlyCollection<string> keys, string ending, Func<FeedRequest, PictureScope, Picture?> draw, Func<FeedRequest, PartnershipQuery, Picture, IResult> form)
    {
        var (query, faults) = request.Read(keys);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        var id = (string)request.Http.RouteValues.First(value => value.Key is "id" or "code").Value!;
        if (request.Http.Path.StartsWithSegments("/partnerskap") && request.Gone(id, "/tidslinje" + ending, query.ToQueryString()) is { } gone)
            return gone;
        var scope = new PictureScope(request.Registry, query with { AsOf = request.AsOf(query) }, request.Day.Today, request.Words);
        return draw(request, scope) is { } picture ? form(request, query, picture) : Problem.NotFound(id);
    }
}
