using IopRegistry.Curation;
using IopRegistry.Search;

namespace IopRegistry.Web.Feeds.Partnerships;

/// <summary>A partnership as the feeds give it. Names and order are published and frozen; a new field goes last.</summary>
internal static class PartnershipJson
{
    public static object Of(Hit hit, string root)
    {
        var partnership = hit.Partnership;
        var timeline = partnership.Timeline;
        return new
        {
            id = partnership.Id,
            url = $"{root}/partnerskap/{partnership.Id}",
            title = partnership.Title,
            programme = partnership.Programme,
            status = Schema.NameOf(hit.Status.Status.ToString()),
            status_basis = BasisText.Sentence(hit.Status),
            reported_status = hit.Status.Reported is { } seen ? Schema.NameOf(seen.ReportedStatus.ToString()) : null,
            reported_on = hit.Status.Reported?.ObservedOn,
            start = timeline.FirstStart?.ToString(),
            end = EndText(timeline.LatestEnd),
            open_ended = timeline.LatestEnd.IsOpen,
            end_known = !timeline.LatestEnd.IsUnknown,
            periods = partnership.Periods.Select(period => new
            {
                kind = Schema.NameOf(period.Kind.ToString()),
                start = period.Start?.ToString(),
                end = EndText(period.End),
                source = period.SourceId,
                source_ref = period.SourceRef,
            }),
            places = partnership.Places.Select(place => new { code = place.Code, name = place.Name, kind = Schema.NameOf(place.Kind.ToString()), county = place.CountyCode }),
            parties = partnership.Parties.Select(Party),
            focus_areas = partnership.Focus.Select(focus => new { id = focus.Id, name = focus.NameSv }),
            target_group = partnership.TargetGroup,
            summary_sv = partnership.SummarySv,
            summary_en = partnership.SummaryEn,
            agreement_url = partnership.AgreementUrl,
            source = new { id = partnership.SourceId, title = partnership.Source.Title, @ref = partnership.SourceRef },
            updated_on = partnership.UpdatedOn,
        };
    }

    /// <summary>A date, <c>..</c> where it is open, null where it is not known.</summary>
    public static string? EndText(PeriodEnd end) => end.IsUnknown ? null : end.ToString();

    private static object Party(Party party) => new
    {
        role = Schema.NameOf(party.Role.ToString()),
        id = party.OrganisationId,
        name = party.Name,
        unit = party.Unit?.Name,
        unit_id = party.UnitId,
        org_number = party.Organisation?.OrgNumber,
        printed_as = party.PrintedAs,
    };
}
