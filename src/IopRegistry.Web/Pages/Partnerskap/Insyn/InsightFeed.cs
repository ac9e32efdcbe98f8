using IopRegistry.Curation;
using IopRegistry.Insight;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Json;
using IopRegistry.Web.Feeds.Partnerships;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Pages.Partnerskap.Insyn;

/// <summary>The machine twin of the insight page. Names and order are published and frozen; a new field goes last.</summary>
internal static class InsightFeed
{
    public static void MapInsightFeed(this IEndpointRouteBuilder app) =>
        app.MapFeed("/partnerskap/{id}/insyn.json", request => Json(request.Route("id"), request));

    private static IResult Json(string id, FeedRequest request)
    {
        var (query, faults) = request.Read(["asof"]);
        if (faults.Length > 0)
            return Problem.BadQuery(faults);
        if (request.Gone(id, "/insyn.json", query.ToQueryString()) is { } gone)
            return gone;
        if (request.Registry.FindPartnership(id) is not { } partnership)
            return Problem.NotFound(id);
        var asOf = request.AsOf(query);
        return JsonForm.Of(request.About(query), () => Of(request.Registry, PublicInsight.Of(partnership, partnership.On(asOf)), asOf, request.Root));
    }

    private static object Of(Registry registry, PublicInsight insight, DateOnly asOf, string root) => new
    {
        id = insight.Partnership.Id,
        url = $"{root}/partnerskap/{insight.Partnership.Id}/insyn",
        title = insight.Partnership.Title,
        asof = asOf,
        data_version = registry.Version.Id,
        insight_basis = Schema.NameOf(insight.Basis.ToString()),
        insight_basis_text = InsightText.Explanation(insight.Basis),
        areas = insight.Areas.Select(Area),
        terms = insight.Clauses.SelectMany(clause => clause.Terms, (clause, term) => new
        {
            clause = clause.Key,
            name = clause.Name,
            text_sv = term.TextSv,
            source = term.SourceId,
            source_ref = term.SourceRef,
        }),
        missing = insight.Gaps.Select(gap => gap.Name),
        recipients = LetterRecipient.Of(registry, insight.Partnership).Select(to => new { body = to.Body, unit = to.Unit, attention = to.Attention }),
        changes = insight.Partnership.Changes.Select(change => new { number = change.Number, changed_on = change.ChangedOn, table = change.Table, field = change.Field, reason = change.Reason }),
        insight_basis_source = insight.BasisTerm?.SourceId,
        insight_basis_source_ref = insight.BasisTerm?.SourceRef,
    };

    private static object Area(AreaInsight area) => new
    {
        area = Schema.NameOf(area.Area.ToString()),
        name = InsightText.Name(area.Area),
        status = Schema.NameOf(area.Status.ToString()),
        asked_on = area.Disclosure?.AskedOn,
        answered_on = area.Disclosure?.AnsweredOn,
        note = area.Disclosure?.Note,
        text = area.Disclosure?.Body?.Text,
        source = area.Disclosure?.SourceId,
        source_ref = area.Disclosure?.SourceRef,
    };
}
