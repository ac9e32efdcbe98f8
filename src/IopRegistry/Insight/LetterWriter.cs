using System.Collections.Immutable;

namespace IopRegistry.Insight;

/// <summary>
/// Writes a request that an authority can register and answer as it stands. Grounds: tryckfrihetsförordningen (TF)
/// 2 kap. 15–19 §§, offentlighets- och sekretesslagen (OSL) 2 kap. 3 § and 6 kap. 3, 4, 7 §§, lagen (2022:818) 2 kap. 2 §,
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
        var publicParties = Prose.PublicParties(partnership) is { Length: > 0 } known ? known : "en offentlig part som inte är känd för mig";
        return Part(
            null,
            $"Jag vill ta del av allmänna handlingar om det idéburna offentliga partnerskapet (IOP) mellan {publicParties} och {Prose.CivilParties(partnership)}.",
            string.Join('\n',
            [
                $"Överenskommelsen gäller: {partnership.Title}",
                $"Avtalsperiod: {Prose.Periods(partnership)}",
                $"Diarienummer: {partnership.DiaryNumber ?? "inte känt för mig"}",
                $"Uppgifterna kommer från: {partnership.Source.ShortTitle} ({partnership.SourceRef}), enligt IOP-registret {request.PageAddress}",
            ]));
    }

    private static LetterPart Wanted(LetterRequest request)
    {
        var items = request.Areas.Select(area => $"{InsightText.Name(area)}: {InsightText.Documents(area)}.");
        if (request.WantsAgreement)
            items = items.Prepend("Överenskommelsen med bilagor, tillägg och beslut om att ingå, ändra, förlänga eller säga upp den.");
        if (request.Question is { } question)
            items = items.Append(question);
        var person = request.Areas.Contains(DisclosureArea.Staff) ? " Jag begär inga uppgifter om enskilda personers förhållanden." : "";
        return new LetterPart(
            "Det här begär jag",
            [$"Jag begär de handlingar som ni har från hela den tid som partnerskapet har pågått.{person}"],
            [.. items]);
    }

    private static LetterPart? Missing(LetterRequest request)
    {
        var gaps = Gap.Find(request.Partnership, request.Status);
        return gaps.IsEmpty ? null : new LetterPart(
            "Uppgifter som saknas",
            ["IOP-registret är ett öppet register över idéburna offentliga partnerskap. Där saknas några uppgifter om det här. Jag ber er därför, med stöd av 6 kap. 4 § offentlighets- och sekretesslagen (OSL), att ur era handlingar svara på:"],
            [.. gaps.Select(gap => gap.Question + ".")]);
    }

    /// <summary>What the civil party holds can be had through the public one only where agreement or law says so.</summary>
    private static LetterPart? Insight(LetterRequest request) => (request.Partnership.InsightBasis ?? InsightBasis.Unclear) switch
    {
        _ when request.Areas.IsEmpty => null,
        InsightBasis.Agreement => Part(
            "Handlingar hos den idéburna parten",
            $"Överenskommelsen har ett villkor om allmänhetens insyn{Place(request.Partnership)}. Har ni inte själva informationen ber jag er att begära in den från {Prose.CivilParties(request.Partnership)} med stöd av villkoret."),
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
        var company = request.Recipient.IsCompany ? " Reglerna gäller också hos bolag som en kommun eller region bestämmer över (2 kap. 3 § OSL)." : "";
        var paragraphs = ImmutableArray.Create(
            $"Jag begär handlingarna med stöd av 2 kap. tryckfrihetsförordningen (TF).{company} Handlingar som får lämnas ut ska tillhandahållas genast eller så snart det är möjligt (15 §), och en begäran om kopior ska behandlas skyndsamt (16 §). Skicka gärna handlingarna elektroniskt till den adress som detta brev kommer från, om ni kan; annars ber jag om kopior. Kostar kopiorna något ber jag er att säga det innan ni gör dem.",
            "Jag behöver inte uppge vem jag är eller varför jag vill se handlingarna, utom i den mån ni måste veta det för att pröva om sekretess gäller (18 §). Finns handlingarna hos någon annan ber jag er att säga hos vem.");
        return new LetterPart("Rättslig grund", request.WantsReuse ? paragraphs.Add(Reuse) : paragraphs, []);
    }

    private const string Reuse =
        "Jag vill också kunna använda uppgifterna på nytt. Jag begär dem därför även enligt lagen (2022:818) om den offentliga sektorns tillgängliggörande av data, i ett öppet och maskinläsbart format när det är lämpligt (2 kap. 2 §). En eventuell avgift får inte vara högre än 4 kap. 2 § medger. Beslut ska fattas inom fyra veckor; tiden får förlängas med fyra veckor (5 kap. 1 §).";

    private static LetterPart Refusal() => Part(
        "Om något inte lämnas ut",
        "Kan någon handling inte lämnas ut, helt eller delvis, begär jag ett skriftligt beslut med skälen och med besked om hur det överklagas (2 kap. 19 § TF, 6 kap. 3 och 7 §§ OSL). Lämna då ut det övriga utan att vänta på det beslutet.");

    private static LetterPart Part(string? heading, params ImmutableArray<string> paragraphs) => new(heading, paragraphs, []);

    private static string Place(Partnership partnership) =>
        partnership.Terms.FirstOrDefault(term => term.Clause == "insyn") is { } term ? $" ({term.SourceRef})" : "";
}
