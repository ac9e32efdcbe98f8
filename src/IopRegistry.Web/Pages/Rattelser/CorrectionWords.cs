using IopRegistry.Corrections;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What kinds and states are called on the pages and in addresses.</summary>
public static class CorrectionWords
{
    private static readonly (CorrectionKind Kind, string Slug, string Choice, string Name)[] Kinds =
    [
        (CorrectionKind.Fact, "uppgift", "Rätta en uppgift", "Rättad uppgift"),
        (CorrectionKind.Ended, "avslutat", "Det här partnerskapet har avslutats", "Avslutat partnerskap"),
        (CorrectionKind.Extended, "forlangt", "Det här partnerskapet har förlängts", "Förlängt partnerskap"),
        (CorrectionKind.StillTrue, "stammer", "Uppgifterna stämmer fortfarande", "Uppgifterna stämmer"),
        (CorrectionKind.Duplicate, "dubblett", "Slå ihop med en dubblett", "Dubblett"),
        (CorrectionKind.Removal, "ta-bort", "Uppgift om en person – ta bort", "Uppgift om en person"),
        (CorrectionKind.NewPartnership, "nytt", "Lägg till ett partnerskap", "Nytt partnerskap"),
        (CorrectionKind.Undo, "angra", "", "Återtagen rättelse"),
    ];

    /// <summary>Those that are about one partnership that is here.</summary>
    public static IEnumerable<(string Slug, string Choice)> Choices =>
        Kinds.Where(kind => kind.Kind is not (CorrectionKind.NewPartnership or CorrectionKind.Undo)).Select(kind => (kind.Slug, kind.Choice));

    public static string Choice(CorrectionKind kind) => Kinds.First(known => known.Kind == kind).Choice;

    public static string Of(CorrectionKind kind) => Kinds.First(known => known.Kind == kind).Name;

    public static string SlugOf(CorrectionKind kind) => Kinds.First(known => known.Kind == kind).Slug;

    /// <summary>Null for what a sender cannot send.</summary>
    public static CorrectionKind? KindOf(string? slug) =>
        Kinds.Where(known => known.Slug == slug && known.Kind != CorrectionKind.Undo).Select(known => (CorrectionKind?)known.Kind).FirstOrDefault();

    public static string Of(CorrectionState state) => state switch
    {
        CorrectionState.Pending => "Väntar på beslut",
        CorrectionState.Asked => "Redaktören har frågat",
        CorrectionState.Approved => "Godkänd, inte publicerad än",
        CorrectionState.Publishing => "Publiceras",
        CorrectionState.Published => "Godkänd och publicerad",
        CorrectionState.Refused => "Avslagen",
        _ => "Borttagen som skräp",
    };

    /// <summary>For a field of a proposal, where it is shown again.</summary>
    public static string Field(string name) => name switch
    {
        AskedFor.EndedOn => "Avslutades",
        AskedFor.Start => "Börjar",
        AskedFor.End => "Slutar",
        AskedFor.Title => "Verksamhet",
        AskedFor.Summary => "Beskrivning",
        AskedFor.Place => "Plats",
        AskedFor.Civil => "Idéburen part",
        AskedFor.Public => "Offentlig part",
        AskedFor.Committee => "Nämnd eller förvaltning",
        AskedFor.Focus => "Fokusområde",
        AskedFor.AgreementUrl => "Adress till överenskommelsen",
        AskedFor.SameAs => "Samma som",
        AskedFor.Where => "Vad som ska bort",
        "undoes" => "Tar tillbaka rättelse",
        _ => name,
    };

    public static string Of(Refusal refusal) => refusal switch
    {
        Refusal.WaitsAlready => "Samma förslag finns redan och väntar på beslut. Du behöver inte skicka det igen. Beslutet syns i den öppna listan över rättelser.",
        Refusal.TooManyFromClient => "Det har kommit många förslag från samma nätanslutning den senaste timmen. Det du skrev finns kvar på sidan. Försök igen om en timme.",
        _ => "Det har kommit ovanligt många förslag, och vi hinner inte ta emot fler just nu. Det du skrev finns kvar på sidan. Försök igen senare.",
    };

    /// <summary>The day in Sweden of an instant as the database has it.</summary>
    public static DateOnly Day(string instant) => Stockholm.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>"3 dygn", "5 timmar": as long as people say it.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalHours: < 1 } => "mindre än en timme",
        { TotalHours: < 2 } => "en timme",
        { TotalDays: < 2 } => $"{(int)time.TotalHours} timmar",
        _ => $"{(int)time.TotalDays} dygn",
    };
}
