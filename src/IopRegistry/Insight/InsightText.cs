namespace IopRegistry.Insight;

/// <summary>
/// The words for the areas, states and grounds of public insight. The five areas are those that one agreement names
/// (stockholm-svenska-med-baby-2023, § 3) and the registry asks about; kommunallagen has no such list.
/// </summary>
public static class InsightText
{
    public static string Name(DisclosureArea area) => area switch
    {
        DisclosureArea.Quality => "Verksamhetens kvalitet",
        DisclosureArea.Deviations => "Avvikelser i verksamheten",
        DisclosureArea.Staff => "Personalen och dess villkor",
        DisclosureArea.Economy => "Ekonomin",
        _ => "Ägarförhållanden och företrädare",
    };

    /// <summary>Which documents the area means, as the end of a sentence.</summary>
    public static string Documents(DisclosureArea area) => area switch
    {
        DisclosureArea.Quality => "verksamhetsplaner, uppföljningar, utvärderingar och verksamhetsberättelser, och sammanställningar av vad de som deltar tycker",
        DisclosureArea.Deviations => "rapporter om fel och brister, klagomål och synpunkter, och handlingar som visar vad som har gjorts åt dem",
        DisclosureArea.Staff => "handlingar som visar hur många anställda och frivilliga verksamheten har, vilken utbildning som krävs av dem, vilka villkor de anställda har och hur registerutdrag kontrolleras",
        DisclosureArea.Economy => "budgetar, uppgifter om vad varje part bidrar med och vad som har betalats ut varje år, ekonomiska redovisningar, bokslut och granskningar",
        _ => "den idéburna partens stadgar och årsredovisningar, och handlingar som visar vem som har rätt att företräda parterna och hur styrgruppen är sammansatt",
    };

    public static string Name(DisclosureStatus status) => status switch
    {
        DisclosureStatus.Published => "Publicerat",
        DisclosureStatus.Requested => "Begärt, svar väntas",
        DisclosureStatus.Refused => "Begärt, inte utlämnat",
        DisclosureStatus.NotApplicable => "Inte tillämpligt",
        _ => "Inte begärt",
    };

    public static string Name(InsightBasis basis) => basis switch
    {
        InsightBasis.Agreement => "Överenskommelsen har ett eget villkor om insyn",
        InsightBasis.Municipality => "Ja, enligt den offentliga parten",
        InsightBasis.NotCovered => "Nej, inte enligt källan",
        _ => "Oklart",
    };

    public static string Explanation(InsightBasis basis) => basis switch
    {
        InsightBasis.Agreement =>
            "Den idéburna parten ska enligt villkoret på begäran lämna information till den offentliga parten, som i sin tur kan lämna den till dig.",
        InsightBasis.Municipality =>
            "Den offentliga parten uppger att den har lämnat över skötseln av en kommunal angelägenhet till en privat utförare. Då ska den enligt 10 kap. 9 § kommunallagen genom avtalet se till att den får information som gör det möjligt att ge allmänheten insyn.",
        InsightBasis.NotCovered =>
            "Enligt källan har den idéburna parten inte tagit över skötseln av en kommunal angelägenhet. Då gäller inte kommunallagens regler om insyn hos privata utförare.",
        _ =>
            "Om verksamheten omfattas av kommunallagens regler om insyn hos privata utförare (10 kap.) vet registret inte. Det beror på om den idéburna parten har tagit över skötseln av en kommunal angelägenhet. Kommuner brukar beskriva ett IOP som något annat än ett köp, och då är svaret inte självklart.",
    };
}
