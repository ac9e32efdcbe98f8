namespace IopRegistry.Web.Pages.Data;

/// <summary>What each table holds, in a sentence; every column is described in the data package.</summary>
public static class TableText
{
    public static string Of(string table) => table switch
    {
        "partnerships" => Wording.Key("Partnerskapen: titel, sammanfattning, fokusområden, målgrupp och källa."),
        "parties" => Wording.Key("Parterna i varje partnerskap, med namnet som källan skriver det."),
        "periods" => Wording.Key("Avtalsperioder, förlängningar och möjliga förlängningar."),
        "observations" => Wording.Key("Vad en källa har uppgett om ett partnerskap en viss dag."),
        "organisations" => Wording.Key("Organisationer, kommuner och regioner, med andra namnformer."),
        "units" => Wording.Key("Nämnder, förvaltningar och andra delar av offentliga organisationer."),
        "places" => Wording.Key("Sveriges kommuner och regioner med koder."),
        "focus_areas" => Wording.Key("Fokusområdena och vad de betyder."),
        "sources" => Wording.Key("Källorna som uppgifterna kommer från."),
        "terms" => Wording.Key("Vad överenskommelserna säger på olika punkter, med våra ord."),
        "disclosures" => Wording.Key("Vilken insyn som har begärts och getts i varje partnerskap."),
        "changes" => Wording.Key("Alla ändringar av publicerade uppgifter."),
        "redirects" => Wording.Key("Gamla id:n och de nya som gäller i stället."),
        "withdrawn" => Wording.Key("Id:n för poster som har tagits bort. Vad de innehöll finns inte med."),
        "redactions" => Wording.Key("Celler där en uppgift om en person har tagits bort. Vad som stod finns inte med."),
        "synonyms" => Wording.Key("Ord som betyder samma sak för den som söker."),
        _ => "",
    };
}
