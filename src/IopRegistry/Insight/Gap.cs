using System.Collections.Immutable;

namespace IopRegistry.Insight;

/// <summary>Something the registry does not know of a partnership, and the public party can answer.</summary>
/// <param name="Name">What is missing, for the page.</param>
/// <param name="Question">The same as the end of "jag ber er svara på …", for the letter; null where the letter asks for the document itself.</param>
public sealed record Gap(string Name, string? Question)
{
    public static ImmutableArray<Gap> Find(Partnership partnership, StatusOnDay status) =>
        [.. new[] { Terms(partnership), Annexes(partnership), Parties(partnership), Committee(partnership), Start(partnership), End(partnership, status), DiaryNumber(partnership) }.OfType<Gap>()];

    private static Gap? Terms(Partnership partnership) => partnership.Terms.IsEmpty
        ? new Gap($"Överenskommelsens villkor{(partnership.AgreementUrl is null ? "; registret har inte sett texten" : "; registret har inte läst texten")}", null)
        : null;

    /// <summary>No annex has been read so far; a table of them would come with the first.</summary>
    private static Gap Annexes(Partnership partnership) => partnership.Terms.Any(term => term.Clause == "bilagor")
        ? new("Bilagorna som överenskommelsen nämner; registret har inte sett dem", "vilka bilagor som nu hör till överenskommelsen")
        : new("Vilka bilagor som hör till överenskommelsen", "vilka bilagor som hör till överenskommelsen");

    private static Gap? Parties(Partnership partnership) => partnership.Parties switch
    {
        var parties when parties.All(party => party.Role != PartyRole.Public) =>
            new("Vilken kommun, region eller myndighet som är offentlig part", "vilken myndighet som är offentlig part"),
        var parties when parties.Any(party => party.OrganisationId is null) =>
            new("Vilken organisation som är idéburen part; källan namnger bara verksamheten", "vilken organisation som är idéburen part"),
        _ => null,
    };

    private static Gap? Committee(Partnership partnership)
    {
        var bodies = partnership.Parties.Where(party => party.Role == PartyRole.Public && party.Organisation?.Kind != OrganisationKind.MunicipalCompany);
        return bodies.Any(party => party.Unit is null)
            ? new Gap("Vilken nämnd som ansvarar för partnerskapet", "vilken nämnd som ansvarar för partnerskapet")
            : null;
    }

    private static Gap? Start(Partnership partnership)
    {
        if (partnership.Periods.IsEmpty)
            return new Gap("När partnerskapet började och när det slutar", "från och med vilken dag överenskommelsen gäller, och till och med vilken");
        // A later extension's start is not when it began.
        return partnership.Timeline.FirstStart is null || partnership.Periods.Any(period => period.Kind == PeriodKind.Initial && period.Start is null)
            ? new Gap("När partnerskapet började", "från och med vilken dag överenskommelsen gäller")
            : null;
    }

    private static Gap? End(Partnership partnership, StatusOnDay status)
    {
        var end = partnership.Timeline.LatestEnd;
        if (partnership.Periods.IsEmpty || end.IsOpen || status.Status == Status.Ended)
            return null;
        if (end.IsUnknown)
            return new Gap("Slutdatum; källan anger inget", "till och med vilken dag överenskommelsen gäller eller gällde");
        var option = partnership.Timeline.Spans.LastOrDefault(span => span.IsOption)?.Period.End.Date;
        if (status.Day <= end.Date!.Value.Latest)
            return null;
        return option is { } latest
            ? new Gap($"Om möjligheten att förlänga till längst {latest} användes", $"om möjligheten att förlänga överenskommelsen till längst {latest} har använts, och vad som gällde därefter")
            : new Gap($"Vad som hände efter {end}", $"om överenskommelsen har förlängts eller ersatts efter {end}, och i så fall till och med vilken dag");
    }

    private static Gap? DiaryNumber(Partnership partnership) =>
        partnership.DiaryNumber is null ? new Gap("Diarienummer", "vilket diarienummer överenskommelsen har") : null;
}
