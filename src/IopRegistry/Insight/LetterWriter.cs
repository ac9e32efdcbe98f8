using System.Collections.Immutable;

namespace IopRegistry.Insight;

/// <summary>
/// Writes a request that an authority can register and answer as it stands. Grounds: tryckfrihetsförordningen (TF)
/// 2 kap. 15–19 §§, offentlighets- och sekretesslagen 2 kap. 3 § and 6 kap. 3, 4, 7 §§, lagen (2022:818) 2 kap. 2 §,
/// 4 kap. 2 §, 5 kap. 1 §.
/// </summary>
public static class LetterWriter
{
    public static Letter Write(LetterRequest request) => new(
        request.Recipient,
        request.Status.Day,
        $"Begäran om allmänna handlingar: {request.Partnership.Title}",
        [.. new[] { Opening(request), Wanted(request), Missing(request), Insight(request), Grounds(request), Refusal() }.OfType<LetterPart>()]);

    private static LetterPart Opening(LetterRequest request)
    {
        var partnership = request.Partnership;
        return Part(
            null,
            "Jag vill ta del av allmänna handlingar om det här idéburna offentliga partnerskapet (IOP):",
            string.Join('\n',
            [
                $"Partnerskap: {partnership.Title}",
                $"Offentlig part: {(Prose.PublicParties(partnership) is { Length: > 0 } known ? known : "inte känd för mig")}",
                $"Idéburen part: {Prose.CivilParties(partnership)}",
                $"Avtalsperiod: {Prose.Periods(partnership)}",
                $"Diarienummer: {partnership.DiaryNumber ?? "inte känt för mig"}",
                $"Uppgifterna kommer från: {partnership.Source.ShortTitle} ({Prose.Place(partnership.SourceRef)}), enligt IOP-registret, {request.PageAddress}",
            ]));
    }

    private static LetterPart Wanted(LetterRequest request)
    {
        var items = request.Areas.Select(area => $"{InsightText.Name(area)}: {InsightText.Documents(area)}.");
        if (request.WantsAgreement)
            items = items.Prepend("Överenskommelsen med bilagor, tillägg och beslut om att ingå, ändra, förlänga eller säga upp den.");
        if (request.Question is { } question)
            items = items.Append($"Handlingar som besvarar min fråga: {question}");
        var person = request.Areas.Contains(DisclosureArea.Staff) ? " Jag begär inga uppgifter om enskilda personers förhållanden." : "";
        return new LetterPart(
            "Det här begär jag",
            [$"Jag begär de handlingar som ni har från partnerskapets början till i dag. Är någon punkt omfattande ber jag er att lämna ut det övriga först och höra av er om hur punkten kan avgränsas.{person}"],
            [.. items],
            IsNumbered: true);
    }

    private static LetterPart? Missing(LetterRequest request)
    {
        const string Ask = "I IOP-registret, ett öppet register över idéburna offentliga partnerskap, saknas uppgifter om det här partnerskapet. Jag ber er därför, med stöd av 6 kap. 4 § offentlighets- och sekretesslagen, att ur era handlingar svara på";
        const string Heading = "Uppgifter som saknas";
        return Gap.Find(request.Partnership, request.Status, Wording.Swedish).Select(gap => gap.Question).OfType<string>().ToImmutableArray() switch
        {
            [] => null,
            [var only] => Part(Heading, $"{Ask} {only}."),
            var questions => new LetterPart(Heading, [Ask + ":"], questions),
        };
    }

    /// <summary>What the civil party holds can be had through the public one only where agreement or law says so.</summary>
    private static LetterPart? Insight(LetterRequest request) => (request.Partnership.InsightBasis ?? InsightBasis.Unclear) switch
    {
        _ when request.Areas.IsEmpty || request.Recipient.IsCompany => null,
        InsightBasis.Agreement => Part(
            "Handlingar hos den idéburna parten",
            $"Överenskommelsen har ett villkor om allmänhetens insyn{Place(request.Partnership)}. Har ni inte själva informationen ber jag er att begära in den från den idéburna parten med stöd av villkoret."),
        InsightBasis.Municipality => Part(
            "Handlingar hos den idéburna parten",
            "Enligt uppgift omfattas verksamheten av 10 kap. kommunallagen. Har ni inte själva informationen ber jag er att begära in den med stöd av det som ni enligt 10 kap. 9 § ska ha avtalat om allmänhetens insyn."),
        InsightBasis.Unclear => Part(
            "Handlingar hos den idéburna parten",
            "Jag ber er också att svara på om ni anser att verksamheten omfattas av reglerna om privata utförare i 10 kap. kommunallagen, och om överenskommelsen ger er rätt till information för allmänhetens insyn. I så fall ber jag er att begära in den information som ni inte själva har."),
        _ => null,
    };

    private static LetterPart Grounds(LetterRequest request)
    {
        var company = request.Recipient.IsCompany ? " De gäller också hos bolag där en kommun eller region har ett rättsligt bestämmande inflytande (2 kap. 3 § offentlighets- och sekretesslagen)." : "";
        var paragraphs = ImmutableArray.Create(
            $"Jag stöder min begäran på reglerna i 2 kap. tryckfrihetsförordningen (TF).{company} Handlingar som får lämnas ut ska jag genast eller så snart det är möjligt, och utan avgift, få ta del av på stället (15 §). Kopior har jag rätt till mot en fastställd avgift, och en begäran om dem ska behandlas skyndsamt (16 §). Helst vill jag få handlingarna elektroniskt, till adressen sist i brevet eller annars till den som brevet kommer från. Ni är inte skyldiga till det; går det inte ber jag om kopior på papper. Kostar de något ber jag er att säga hur mycket innan ni gör dem.",
            "Jag behöver inte uppge vem jag är eller varför jag vill se handlingarna, utom i den mån ni måste veta det för att pröva om sekretess gäller (18 §). Finns handlingarna hos någon annan ber jag er att säga hos vem.");
        return Part("Rättslig grund", request.WantsReuse ? paragraphs.Add(Reuse) : paragraphs);
    }

    private const string Reuse =
        "Jag begär uppgifterna även för vidareutnyttjande, enligt lagen (2022:818) om den offentliga sektorns tillgängliggörande av data, i ett öppet och maskinläsbart format när det är lämpligt (2 kap. 2 §). En eventuell avgift får inte vara högre än 4 kap. 2 § medger. Beslut ska fattas inom fyra veckor; tiden får förlängas med fyra veckor (5 kap. 1 §).";

    private static LetterPart Refusal() => Part(
        "Om något inte lämnas ut",
        "Kan någon handling inte lämnas ut, helt eller delvis, begär jag ett skriftligt beslut med skälen och med besked om hur det överklagas (2 kap. 19 § TF, 6 kap. 3 och 7 §§ offentlighets- och sekretesslagen). Jag ber er att inte vänta med det övriga till dess att det beslutet är fattat.");

    private static LetterPart Part(string? heading, params ImmutableArray<string> paragraphs) => new(heading, paragraphs, []);

    private static string Place(Partnership partnership) =>
        partnership.Terms.FirstOrDefault(term => term.Clause == ClauseText.Insight) is { } term ? $" ({term.SourceRef})" : "";
}
