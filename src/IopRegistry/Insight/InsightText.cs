namespace IopRegistry.Insight;

/// <summary>
/// The words for the areas, states and grounds of public insight. The five areas are those that one agreement names
/// (stockholm-svenska-med-baby-2023, § 3) and the registry asks about; kommunallagen has no such list.
/// </summary>
public static class InsightText
{
    public static string Name(DisclosureArea area) => Name(area, Wording.Swedish);

    public static string Name(DisclosureArea area, Wording words) => area switch
    {
        DisclosureArea.Quality => words["Verksamhetens kvalitet"],
        DisclosureArea.Deviations => words["Avvikelser i verksamheten"],
        DisclosureArea.Staff => words["Personalen och dess villkor"],
        DisclosureArea.Economy => words["Ekonomin"],
        _ => words["Ägarförhållanden och företrädare"],
    };

    public static string Documents(DisclosureArea area) => Documents(area, Wording.Swedish);

    /// <summary>Which documents the area means, as the end of a sentence.</summary>
    public static string Documents(DisclosureArea area, Wording words) => area switch
    {
        DisclosureArea.Quality => words["verksamhetsplaner, uppföljningar, utvärderingar och verksamhetsberättelser, och sammanställningar av vad de som deltar tycker"],
        DisclosureArea.Deviations => words["rapporter om fel och brister, klagomål och synpunkter, och handlingar som visar vad som har gjorts åt dem"],
        DisclosureArea.Staff => words["handlingar som visar hur många anställda och frivilliga verksamheten har, vilken utbildning som krävs av dem, vilka villkor de anställda har och hur registerutdrag kontrolleras"],
        DisclosureArea.Economy => words["budgetar, uppgifter om vad varje part bidrar med och vad som har betalats ut varje år, ekonomiska redovisningar, bokslut och granskningar"],
        _ => words["den idéburna partens stadgar och årsredovisningar, och handlingar som visar vem som har rätt att företräda parterna och hur styrgruppen är sammansatt"],
    };

    /// <summary>What the agreement itself says of an area is less than what a disclosure would.</summary>
    public static string StatusOf(AreaInsight area, Wording words) => area.IsFromAgreement ? words["Ur överenskommelsen"] : Name(area.Status, words);

    public static string Name(DisclosureStatus status, Wording words) => status switch
    {
        DisclosureStatus.Published => words["Publicerat"],
        DisclosureStatus.Requested => words["Begärt, svar väntas"],
        DisclosureStatus.Refused => words["Begärt, inte utlämnat"],
        DisclosureStatus.NotApplicable => words["Inte tillämpligt"],
        _ => words["Inte begärt"],
    };

    /// <summary>The answer to whether the activity falls under rules on public insight; null where nobody has looked.</summary>
    public static string Answer(InsightBasis? basis, Wording words) => basis switch
    {
        InsightBasis.Agreement => words["Ja, genom ett eget villkor i överenskommelsen."],
        InsightBasis.Municipality => words["Ja, enligt den offentliga parten gäller kommunallagens regler."],
        InsightBasis.NotCovered => words["Nej, enligt källan gäller inte kommunallagens regler."],
        InsightBasis.Unclear => words["Det är oklart."],
        _ => words["Det har registret inte undersökt."],
    };

    public static string Explanation(InsightBasis basis) => Explanation(basis, Wording.Swedish);

    public static string Explanation(InsightBasis basis, Wording words) => basis switch
    {
        InsightBasis.Agreement =>
            words["Den idéburna parten ska enligt villkoret på begäran lämna information till den offentliga parten, som i sin tur kan lämna den till dig. Om också kommunallagens regler om insyn gäller vet registret inte."],
        InsightBasis.Municipality =>
            words["Den offentliga parten uppger att den har lämnat över skötseln av en kommunal angelägenhet till en privat utförare. Då ska den enligt 10 kap. 9 § kommunallagen genom avtalet se till att den får information som gör det möjligt att ge allmänheten insyn."],
        InsightBasis.NotCovered =>
            words["Enligt källan har den idéburna parten inte tagit över skötseln av en kommunal angelägenhet. Då gäller inte kommunallagens regler om insyn hos privata utförare."],
        _ =>
            words["Om verksamheten omfattas av kommunallagens regler om insyn hos privata utförare (10 kap.) vet registret inte. Det beror på om den idéburna parten har tagit över skötseln av en kommunal angelägenhet. Kommuner brukar beskriva ett IOP som något annat än ett köp, och då är svaret inte självklart."],
    };
}
