using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;

namespace IopRegistry.Web.Feeds;

/// <summary>A partnership as one flat row. Names and order are published and frozen; a new column goes last.</summary>
internal static class PartnershipCsv
{
    private static readonly ImmutableArray<(string Name, Func<Hit, string, string?> Cell)> Columns =
    [
        ("id", (hit, _) => hit.Partnership.Id),
        ("title", (hit, _) => hit.Partnership.Title),
        ("status", (hit, _) => Schema.NameOf(hit.Status.Status.ToString())),
        ("status_basis", (hit, _) => BasisText.Sentence(hit.Status)),
        ("reported_status", (hit, _) => hit.Status.Reported is { } seen ? Schema.NameOf(seen.ReportedStatus.ToString()) : null),
        ("reported_on", (hit, _) => hit.Status.Reported is { } seen ? seen.ObservedOn.ToIso() : null),
        ("start", (hit, _) => hit.Partnership.Timeline.FirstStart?.ToString()),
        ("end", (hit, _) => hit.Partnership.Timeline.LatestEnd.ToString()),
        ("open_ended", (hit, _) => Truth(hit.Partnership.Timeline.LatestEnd.IsOpen)),
        ("end_known", (hit, _) => Truth(!hit.Partnership.Timeline.LatestEnd.IsUnknown)),
        ("places", (hit, _) => List(hit.Partnership.Places.Select(place => place.Name))),
        ("place_codes", (hit, _) => List(hit.Partnership.PlaceCodes)),
        ("counties", (hit, _) => List(hit.Partnership.Places.Select(place => place.CountyName))),
        ("civil_parties", (hit, _) => List(Parties(hit, PartyRole.Civil).Select(party => party.Name))),
        ("civil_party_org_numbers", (hit, _) => List(Parties(hit, PartyRole.Civil).Select(party => party.Organisation?.OrgNumber))),
        ("public_parties", (hit, _) => List(Parties(hit, PartyRole.Public).Select(party => party.Name))),
        ("committees", (hit, _) => List(Parties(hit, PartyRole.Public).Select(party => party.Unit?.Name))),
        ("focus_areas", (hit, _) => List(hit.Partnership.Focus.Select(focus => focus.NameSv))),
        ("target_group", (hit, _) => hit.Partnership.TargetGroup),
        ("programme", (hit, _) => hit.Partnership.Programme),
        ("summary_sv", (hit, _) => hit.Partnership.SummarySv),
        ("summary_en", (hit, _) => hit.Partnership.SummaryEn),
        ("agreement_url", (hit, _) => hit.Partnership.AgreementUrl),
        ("source", (hit, _) => hit.Partnership.SourceId),
        ("source_ref", (hit, _) => hit.Partnership.SourceRef),
        ("updated_on", (hit, _) => hit.Partnership.UpdatedOn.ToIso()),
        ("url", (hit, root) => $"{root}/partnerskap/{hit.Partnership.Id}"),
    ];

    public static IEnumerable<string> Header => Columns.Select(column => column.Name);

    public static IEnumerable<string> Row(Hit hit, string root) => Columns.Select(column => column.Cell(hit, root) ?? "");

    private static IEnumerable<Party> Parties(Hit hit, PartyRole role) => hit.Partnership.Parties.Where(party => party.Role == role);

    private static string List(IEnumerable<string?> values) =>
        string.Join(ColumnSchema.ListDelimiter, values.OfType<string>().Distinct());

    private static string Truth(bool claim) => claim ? "true" : "false";
}
