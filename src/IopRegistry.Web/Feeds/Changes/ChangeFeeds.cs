using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Partnerships;
using IopRegistry.Web.Feeds.Tables;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds.Changes;

/// <summary>The public log in every form, and as a feed of its own for each partnership, organisation and place.</summary>
internal static class ChangeFeeds
{
    public static void MapChangeFeeds(this IEndpointRouteBuilder app)
    {
        app.MapTable("/andringar", Read);
        app.MapForm("/andringar.atom", Read, (request, selection) => ChangeAtom.Of(request, selection, "IOP-registret: ändringar", "andringar" + selection.About.Query, "/andringar" + selection.About.Query));
        app.MapFeed("/partnerskap/{id}.atom", request => Partnership(request.Route("id"), request));
        app.MapFeed("/organisationer/{id}.atom", request => Organisation(request.Route("id"), request));
        app.MapFeed("/platser/{code}.atom", request => Place(request.Route("code"), request));
    }

    private static Answer<ChangeEntry> Read(FeedRequest request)
    {
        var (query, faults) = ChangeQuery.Read(request.Registry, RequestQuery.Pairs(request.Http));
        return faults.Length > 0 ? Answer<ChangeEntry>.Refused(faults) : Answer<ChangeEntry>.Of(Select(request, query, request.About(query.Pairs())));
    }

    private static IResult Partnership(string id, FeedRequest request)
    {
        if (request.Gone(id, ".atom", "") is { } gone)
            return gone;
        return request.Registry.FindPartnership(id) is { } partnership
            ? Of(request, new("partnership", id), partnership.Title, $"/partnerskap/{id}")
            : Problem.NotFound(id);
    }

    private static IResult Organisation(string id, FeedRequest request) =>
        request.Registry.FindOrganisation(id) is { } organisation
            ? Of(request, new("organisation", id), organisation.Name, $"/organisationer/{id}")
            : Problem.NotFound(id);

    private static IResult Place(string code, FeedRequest request)
    {
        if (request.Registry.FindPlace(code) is not { } place)
            return Problem.NotFound(code);
        var known = Registry.Canonical(code);
        return known == code
            ? Of(request, new("place", code), place.Name, $"/platser/{code}")
            : TypedResults.Redirect($"{request.Http.PathBase}/platser/{known}.atom", permanent: true);
    }

    /// <summary>The log narrowed to one thing; the address says which, so the query only turns pages.</summary>
    private static IResult Of(FeedRequest request, KeyValuePair<string, string> narrowed, string name, string page)
    {
        var (cut, faults) = request.Read(["page", "size"]);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        var (query, _) = ChangeQuery.Read(request.Registry, [narrowed, .. cut.Pairs()]);
        return ChangeAtom.Of(request, Select(request, query, request.About([])), $"IOP-registret: ändringar, {name}", page.TrimStart('/'), page);
    }

    private static Selection<ChangeEntry> Select(FeedRequest request, ChangeQuery query, Provenance about) =>
        FeedRequest.Select<ChangeEntry>(ChangeTable.Table, () => ChangeLog.Of(request.Registry, query), query.Shared, about);
}
