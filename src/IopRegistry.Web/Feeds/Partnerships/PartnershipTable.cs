using System.Collections.Immutable;
using IopRegistry.Curation;
using IopRegistry.Search;
using IopRegistry.Web.Feeds.Tables;
using static IopRegistry.Web.Feeds.Tables.ColumnKind;

namespace IopRegistry.Web.Feeds.Partnerships;

/// <summary>A partnership as one flat row. Names and order are published and frozen; a new column goes last.</summary>
internal static class PartnershipTable
{
    private static readonly ImmutableArray<Column<Hit>> Columns =
    [
        new("id", Text, "Partnerskapets id. Ändras inte och återanvänds aldrig.", (hit, _) => hit.Partnership.Id),
        new("title", Text, "Program eller tema, därefter den första idéburna parten.", (hit, _) => hit.Partnership.Title),
        new("status", Text, "Status den dag som tabellen gäller: active (pågår), upcoming (kommande), unknown (okänt), expired (perioden har löpt ut; om den förlängts vet vi inte) eller ended (avslutat enligt källa).", (hit, _) => Schema.NameOf(hit.Status.Status.ToString())),
        new("status_basis", LongText, "Vad statusen vilar på, i ord.", (hit, _) => BasisText.Sentence(hit.Status)),
        new("reported_status", Text, "Vad en källa senast uppgav, på eller före dagen: active eller ended. Tomt där ingen uppgift finns.", (hit, _) => hit.Status.Reported is { } seen ? Schema.NameOf(seen.ReportedStatus.ToString()) : null),
        new("reported_on", Date, "Dagen för den uppgiften.", (hit, _) => hit.Status.Reported?.ObservedOn),
        new("start", PartialDate, "Första kända start. Tomt: inte känd.", (hit, _) => hit.Partnership.Timeline.FirstStart),
        new("end", PartialDate, "Senaste kända slut, möjliga förlängningar oräknade. Två punkter (..): tills vidare. Tomt: inte känt.", (hit, _) => hit.Partnership.Timeline.LatestEnd),
        new("open_ended", Truth, "true där avtalet gäller tills vidare.", (hit, _) => hit.Partnership.Timeline.LatestEnd.IsOpen),
        new("end_known", Truth, "true där slutet är känt, även när det är tills vidare.", (hit, _) => !hit.Partnership.Timeline.LatestEnd.IsUnknown),
        new("places", List, "Kommuner och regioner där partnerskapet finns.", (hit, _) => Distinct(hit.Partnership.Places.Select(place => place.Name))),
        new("place_codes", List, "Deras koder: fyra siffror för en kommun, två för en region.", (hit, _) => Distinct(hit.Partnership.PlaceCodes)),
        new("counties", List, "Deras län.", (hit, _) => Distinct(hit.Partnership.Places.Select(place => place.CountyName))),
        new("civil_parties", List, "Idéburna parter, efter källans kolumn.", (hit, _) => Parties(hit, PartyRole.Civil, party => party.Name)),
        new("civil_party_org_numbers", List, "Deras organisationsnummer, de som är kända. Listan kan vara kortare än parterna.", (hit, _) => Parties(hit, PartyRole.Civil, party => party.Organisation?.OrgNumber)),
        new("public_parties", List, "Offentliga parter.", (hit, _) => Parties(hit, PartyRole.Public, party => party.Name)),
        new("committees", List, "Deras nämnder och förvaltningar, där källan anger dem.", (hit, _) => Parties(hit, PartyRole.Public, party => party.Unit?.Name)),
        new("focus_areas", List, "Fokusområden.", (hit, _) => Distinct(hit.Partnership.Focus.Select(focus => focus.NameSv))),
        new("target_group", Text, "Målgrupp.", (hit, _) => hit.Partnership.TargetGroup),
        new("programme", Text, "Program, hus eller adress som källan anger.", (hit, _) => hit.Partnership.Programme),
        new("summary_sv", LongText, "Sammanfattning i registrets egna ord, på svenska.", (hit, _) => hit.Partnership.SummarySv),
        new("summary_en", LongText, "Sammanfattning på engelska.", (hit, _) => hit.Partnership.SummaryEn),
        new("agreement_url", Address, "Adress till överenskommelsen, där den är publicerad.", (hit, _) => hit.Partnership.AgreementUrl),
        new("source", Text, "Id för källan, i tabellen sources.", (hit, _) => hit.Partnership.SourceId),
        new("source_ref", Text, "Stället i källan.", (hit, _) => hit.Partnership.SourceRef),
        new("updated_on", Date, "Dagen då registrets uppgift senast ändrades.", (hit, _) => hit.Partnership.UpdatedOn),
        new("url", Address, "Partnerskapets sida.", (hit, root) => $"{root}/partnerskap/{hit.Partnership.Id}"),
    ];

    public static FeedTable<Hit> Table { get; } = new("partnerskap", "Partnerskap", Columns) { Shape = PartnershipJson.Of };

    private static IReadOnlyList<string> Parties(Hit hit, PartyRole role, Func<Party, string?> value) =>
        Distinct(hit.Partnership.Parties.Where(party => party.Role == role).Select(value));

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> values) => [.. values.OfType<string>().Distinct()];
}
