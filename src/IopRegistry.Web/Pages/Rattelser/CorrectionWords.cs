using IopRegistry.Corrections;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What kinds and states are called on the pages and in addresses.</summary>
public static class CorrectionWords
{
    /// <summary>In addresses.</summary>
    private static readonly (CorrectionKind Kind, string Slug)[] Slugs =
    [
        (CorrectionKind.Fact, "uppgift"),
        (CorrectionKind.Ended, "avslutat"),
        (CorrectionKind.Extended, "forlangt"),
        (CorrectionKind.StillTrue, "stammer"),
        (CorrectionKind.Duplicate, "dubblett"),
        (CorrectionKind.Removal, "ta-bort"),
        (CorrectionKind.NewPartnership, "nytt"),
        (CorrectionKind.Body, "organisation"),
        (CorrectionKind.Undo, "angra"),
    ];

    /// <summary>Those that are about one partnership that is here.</summary>
    public static IEnumerable<CorrectionKind> AboutOne => Slugs.Select(known => known.Kind).Where(kind => kind is not (CorrectionKind.NewPartnership or CorrectionKind.Body or CorrectionKind.Undo));

    /// <summary>What a sender chooses.</summary>
    public static string Choice(CorrectionKind kind, Words words) => kind switch
    {
        CorrectionKind.Ended => words["Det här partnerskapet har avslutats"],
        CorrectionKind.Extended => words["Det här partnerskapet har förlängts"],
        CorrectionKind.StillTrue => words["Uppgifterna stämmer fortfarande"],
        CorrectionKind.Duplicate => words["Slå ihop med en dubblett"],
        CorrectionKind.Removal => words["Uppgift om en person – ta bort"],
        CorrectionKind.NewPartnership => words["Lägg till ett partnerskap"],
        _ => words["Rätta en uppgift"],
    };

    /// <summary>What a correction is called.</summary>
    public static string Of(CorrectionKind kind, Words words) => kind switch
    {
        CorrectionKind.Fact => words["Rättad uppgift"],
        CorrectionKind.Ended => words["Avslutat partnerskap"],
        CorrectionKind.Extended => words["Förlängt partnerskap"],
        CorrectionKind.StillTrue => words["Uppgifterna stämmer"],
        CorrectionKind.Duplicate => words["Dubblett"],
        CorrectionKind.Removal => words["Uppgift om en person"],
        CorrectionKind.NewPartnership => words["Nytt partnerskap"],
        CorrectionKind.Body => words["Uppgift om en organisation"],
        _ => words["Återtagen rättelse"],
    };

    public static string SlugOf(CorrectionKind kind) => Slugs.First(known => known.Kind == kind).Slug;

    /// <summary>Null for what a sender cannot send.</summary>
    public static CorrectionKind? KindOf(string? slug) =>
        Slugs.Where(known => known.Slug == slug && known.Kind != CorrectionKind.Undo).Select(known => (CorrectionKind?)known.Kind).FirstOrDefault();

    public static string Of(CorrectionState state, Words words) => state switch
    {
        CorrectionState.Pending => words["Väntar på beslut"],
        CorrectionState.Asked => words["Redaktören har frågat"],
        CorrectionState.Approved => words["Godkänd, inte publicerad än"],
        CorrectionState.Publishing => words["Publiceras"],
        CorrectionState.Published => words["Godkänd och publicerad"],
        CorrectionState.Refused => words["Avslagen"],
        _ => words["Borttagen som skräp"],
    };

    /// <summary>What a correction is about; null for a partnership that is not here yet.</summary>
    public static string? SubjectOf(Registry registry, string? partnershipId, string? subject) =>
        (partnershipId is { } id ? registry.FindPartnership(id)?.Title ?? id : null) ?? subject?.Split('/', 2) switch
        {
            ["organisations", var body] => registry.FindOrganisation(body)?.Name ?? body,
            ["units", var body] => registry.FindUnit(body)?.Name ?? body,
            _ => null,
        };

    public static string Of(Refusal refusal, Words words) => refusal switch
    {
        Refusal.WaitsAlready => words["Samma förslag finns redan och väntar på beslut. Du behöver inte skicka det igen. Beslutet syns i den öppna listan över rättelser."],
        Refusal.TooManyFromClient => words["Det har kommit många förslag från samma nätanslutning den senaste timmen. Det du skrev finns kvar på sidan. Försök igen om en timme."],
        _ => words["Det har kommit ovanligt många förslag, och vi hinner inte ta emot fler just nu. Det du skrev finns kvar på sidan. Försök igen senare."],
    };

    /// <summary>The day in Sweden of an instant as the database has it.</summary>
    public static DateOnly Day(string instant) => Stockholm.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>"3 dygn", "5 timmar": as long as people say it.</summary>
    public static string Of(TimeSpan time, Words words) => time switch
    {
        { TotalHours: < 1 } => words["mindre än en timme"],
        { TotalDays: < 2 } => words.Count((int)time.TotalHours, "en timme", "{0} timmar"),
        _ => words.Count((int)time.TotalDays, "ett dygn", "{0} dygn"),
    };
}
