using System.Collections.Immutable;

namespace IopRegistry.Insight;

/// <summary>Something the registry does not know of a partnership, and the public party can answer.</summary>
/// <param name="Name">What is missing, for the page, in its language.</param>
/// <param name="Question">In Swedish, as the authorities that get the letter are: the same as the end of "jag ber er svara på …", for the letter; null where the letter asks for the document itself.</param>
public sealed record Gap(string Name, string? Question)
{
    /// <param name="words">For the names; null for Swedish.</param>
    public static ImmutableArray<Gap> Find(Partnership partnership, StatusOnDay status, Wording? words = null)
    {
        words ??= Wording.Swedish;
        return [.. new[] { Terms(partnership, words), Annexes(partnership, words), Parties(partnership, words), Committee(partnership, words), Start(partnership, words), End(partnership, status, words), DiaryNumber(partnership, words) }.OfType<Gap>()];
    }

    private static Gap? Terms(Partnership partnership, Wording words) => partnership.Terms.IsEmpty
        ? new Gap(partnership.AgreementUrl is null ? words["Överenskommelsens villkor; registret har inte sett texten"] : words["Överenskommelsens villkor; registret har inte läst texten"], null)
        : null;

    /// <summary>No annex has been read so far; a table of them would come with the first.</summary>
    private static Gap Annexes(Partnership partnership, Wording words) => partnership.Terms.Any(term => term.Clause == "bilagor")
        ? new(words["Bilagorna som överenskommelsen nämner; registret har inte sett dem"], "vilka bilagor som nu hör till överenskommelsen")
        : new(words["Vilka bilagor som hör till överenskommelsen"], "vilka bilagor som hör till överenskommelsen");

    private static Gap? Parties(Partnership partnership, Wording words) => partnership.Parties switch
    {
        var parties when parties.All(party => party.Role != PartyRole.Public) =>
            new(words["Vilken kommun, region eller myndighet som är offentlig part"], "vilken myndighet som är offentlig part"),
        var parties when parties.Any(party => party.OrganisationId is null) =>
            new(words["Vilken organisation som är idéburen part; källan namnger bara verksamheten"], "vilken organisation som är idéburen part"),
        _ => null,
    };

    private static Gap? Committee(Partnership partnership, Wording words)
    {
        var bodies = partnership.Parties.Where(party => party.Role == PartyRole.Public && party.Organisation?.Kind != OrganisationKind.MunicipalCompany);
        return bodies.Any(party => party.Unit is null)
            ? new Gap(words["Vilken nämnd som ansvarar för partnerskapet"], "vilken nämnd som ansvarar för partnerskapet")
            : null;
    }

    private static Gap? Start(Partnership partnership, Wording words)
    {
        if (partnership.Periods.IsEmpty)
            return new Gap(words["När partnerskapet började och när det slutar"], "från och med vilken dag överenskommelsen gäller, och till och med vilken");
        // A later extension's start is not when it began.
        return partnership.Timeline.FirstStart is null || partnership.Periods.Any(period => period.Kind == PeriodKind.Initial && period.Start is null)
            ? new Gap(words["När partnerskapet började"], "från och med vilken dag överenskommelsen gäller")
            : null;
    }

    private static Gap? End(Partnership partnership, StatusOnDay status, Wording words)
    {
        var end = partnership.Timeline.LatestEnd;
        if (partnership.Periods.IsEmpty || end.IsOpen || status.Status == Status.Ended)
            return null;
        if (end.IsUnknown)
            return new Gap(words["Slutdatum; källan anger inget"], "till och med vilken dag överenskommelsen gäller eller gällde");
        var option = partnership.Timeline.Spans.LastOrDefault(span => span.IsOption)?.Period.End.Date;
        if (status.Day <= end.Date!.Value.Latest)
            return null;
        return option is { } latest
            ? new Gap(words["Om möjligheten att förlänga till längst {0} användes", latest], $"om möjligheten att förlänga överenskommelsen till längst {latest} har använts, och vad som gällde därefter")
            : new Gap(words["Vad som hände efter {0}", end], $"om överenskommelsen har förlängts eller ersatts efter {end}, och i så fall till och med vilken dag");
    }

    private static Gap? DiaryNumber(Partnership partnership, Wording words) =>
        partnership.DiaryNumber is null ? new Gap(words["Diarienummer"], "vilket diarienummer överenskommelsen har") : null;
}
