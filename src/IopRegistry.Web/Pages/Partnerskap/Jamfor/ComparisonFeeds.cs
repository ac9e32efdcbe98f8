using IopRegistry.Search;
using IopRegistry.Web.Feeds.Csv;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Partnerships;
using IopRegistry.Web.Feeds.Tables;
using IopRegistry.Web.Pictures;
using IopRegistry.Web.Pictures.Timelines;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Pages.Partnerskap.Jamfor;

/// <summary>A comparison as files: the partnerships as rows of the search's own table, and their timelines.</summary>
internal static class ComparisonFeeds
{
    public static void MapComparisons(this IEndpointRouteBuilder app)
    {
        app.MapFeed("/partnerskap/jamfor.csv", request => Answer(request, ["dialect"], (about, hits, query) =>
            CsvForm.Of(FeedRequest.Select<Hit>(PartnershipTable.Table, () => hits, query.Shared, about))));
        app.MapFeed("/partnerskap/jamfor/tidslinje.svg", request => Answer(request, [], (about, hits, query) =>
            PictureFeeds.Drawing(request, about, Timelines(request, hits, query))));
        app.MapFeed("/partnerskap/jamfor/tidslinje.csv", request => Answer(request, ["dialect"], (about, hits, query) =>
            PictureFeeds.Table(query.Shared, about, Timelines(request, hits, query))));
    }

    private static PictureFile Timelines(FeedRequest request, IReadOnlyList<Hit> hits, ComparisonQuery query)
    {
        var scope = new PictureScope(request.Registry, new PartnershipQuery { AsOf = request.AsOf(query.Shared) }, request.Day.Today, request.Words);
        return new(TimelineFeeds.Name, () => TimelineList.PictureOf(scope, hits.Select(hit => hit.Partnership), "/partnerskap/jamfor/tidslinje"));
    }

    private static IResult Answer(FeedRequest request, IReadOnlyCollection<string> more, Func<Provenance, IReadOnlyList<Hit>, ComparisonQuery, IResult> form)
    {
        var (query, faults) = ComparisonQuery.Read(request.Registry, [.. RequestQuery.Pairs(request.Http)], [.. ComparisonQuery.Keys, .. more], Wording.Swedish);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        var about = request.About(query.Shared);
        var hits = query.Ids.Select(id => request.Registry.FindPartnership(id)!).Select(row => new Hit(request.Registry, row, row.On(request.AsOf(query.Shared)))).ToList();
        return form(about with { Pairs = [.. query.IdPairs, .. about.Pairs] }, hits, query);
    }
}
