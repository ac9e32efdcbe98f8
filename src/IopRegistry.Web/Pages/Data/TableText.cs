namespace IopRegistry.Web.Pages.Data;

/// <summary>What each table holds, in a sentence; every column is described in the data package.</summary>
public static class TableText
{
    public static string Of(string table) => table switch
    {
        "partnerships" => "Partnerskapen: titel, sammanfattning, fokusområden, målgrupp och källa.",
        "parties" => "Parterna i varje partnerskap, med namnet som källan skriver det.",
        "periods" => "Avtalsperioder, förlängningar och möjliga förlängningar.",
        "observations" => "Vad en källa har uppgett om ett partnerskap en viss dag.",
        "organisations" => "Organisationer, kommuner och regioner, med andra namnformer.",
        "units" => "Nämnder, förvaltningar och andra delar av offentliga organisationer.",
        "places" => "Sveriges kommuner och regioner med koder.",
        "focus_areas" => "Fokusområdena och vad de betyder.",
        "sources" => "Källorna som uppgifterna kommer från.",
        "terms" => "Vad överenskommelserna säger på olika punkter, med våra ord.",
        "disclosures" => "Vilken insyn som har begärts och getts i varje partnerskap.",
        "changes" => "Alla ändringar av publicerade uppgifter.",
        "redirects" => "Gamla id:n och de nya som gäller i stället.",
        "withdrawn" => "Id:n för poster som har tagits bort, aldrig vad de innehöll.",
        "synonyms" => "Ord som betyder samma sak för den som söker.",
        _ => "",
    };
}
