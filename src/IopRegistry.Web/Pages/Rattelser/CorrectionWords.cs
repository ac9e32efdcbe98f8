using IopRegistry.Corrections;
using IopRegistry.Corrections.Storage;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>What kinds and states are called on the pages and in addresses.</summary>
public static class CorrectionWords
{
    /// <summary>In addresses, what a sender chooses, and what the correction is then called.</summary>
    private static readonly (CorrectionKind Kind, string Slug, string Choice, string Name)[] Kinds =
    [
        (CorrectionKind.Fact, "uppgift", Wording.Key("Rätta eller lägg till en uppgift"), Wording.Key("Rättad uppgift")),
        (CorrectionKind.Ended, "avslutat", Wording.Key("Berätta att partnerskapet har avslutats"), Wording.Key("Avslutat partnerskap")),
        (CorrectionKind.Extended, "forlangt", Wording.Key("Berätta att partnerskapet har förlängts"), Wording.Key("Förlängt partnerskap")),
        (CorrectionKind.StillTrue, "stammer", Wording.Key("Bekräfta att uppgifterna stämmer"), Wording.Key("Uppgifterna stämmer")),
        (CorrectionKind.Duplicate, "dubblett", Wording.Key("Anmäl en dubblett"), Wording.Key("Dubblett")),
        (CorrectionKind.Removal, "ta-bort", Wording.Key("Ta bort en uppgift om en person"), Wording.Key("Uppgift om en person")),
        (CorrectionKind.NewPartnership, "nytt", Wording.Key("Lägg till ett partnerskap"), Wording.Key("Nytt partnerskap")),
        (CorrectionKind.Body, "organisation", Wording.Key("Rätta eller lägg till en uppgift"), Wording.Key("Uppgift om en organisation")),
        (CorrectionKind.Undo, "angra", Wording.Key("Rätta eller lägg till en uppgift"), Wording.Key("Återtagen rättelse")),
    ];

    private static readonly Dictionary<CorrectionState, string> States = new()
    {
        [CorrectionState.Pending] = Wording.Key("Väntar på beslut"),
        [CorrectionState.Asked] = Wording.Key("Redaktören har en fråga till dig"),
        [CorrectionState.Approved] = Wording.Key("Godkänd, inte publicerad än"),
        [CorrectionState.Publishing] = Wording.Key("Publiceras"),
        [CorrectionState.Published] = Wording.Key("Godkänd och publicerad"),
        [CorrectionState.Refused] = Wording.Key("Avslagen"),
        [CorrectionState.Discarded] = Wording.Key("Borttagen som skräp"),
    };

    /// <summary>Those that are about one partnership that is here.</summary>
    public static IEnumerable<CorrectionKind> AboutOne => Kinds.Select(known => known.Kind).Where(kind => kind is not (CorrectionKind.NewPartnership or CorrectionKind.Body or CorrectionKind.Undo));

    /// <summary>What a sender chooses.</summary>
    public static string Choice(CorrectionKind kind, Words words) => words[Kinds.First(known => known.Kind == kind).Choice];

    /// <summary>What a correction is called.</summary>
    public static string Of(CorrectionKind kind, Words words) => words[Kinds.First(known => known.Kind == kind).Name];

    /// <summary>Of what kind and about what; a partnership whose name nobody told, or that has been erased, has only its kind.</summary>
    public static string Headline(CorrectionKind kind, string? subject, Words words) => string.IsNullOrEmpty(subject) ? Of(kind, words) : $"{Of(kind, words)}: {subject}";

    public static string SlugOf(CorrectionKind kind) => Kinds.First(known => known.Kind == kind).Slug;

    /// <summary>Null for what a sender cannot send.</summary>
    public static CorrectionKind? KindOf(string? slug) =>
        Kinds.Where(known => known.Slug == slug && known.Kind != CorrectionKind.Undo).Select(known => (CorrectionKind?)known.Kind).FirstOrDefault();

    /// <summary>As the sender and everyone reads it.</summary>
    public static string Of(CorrectionState state, Words words) => words[States[state]];

    /// <summary>What was decided, before the day when it was.</summary>
    public static string Decided(CorrectionState state, Words words) => state == CorrectionState.Approved ? words["Godkänd"] : Of(state, words);

    /// <summary>What follows on that day.</summary>
    public static string StillWaiting(CorrectionState state, Words words) => state == CorrectionState.Approved ? words[", inte publicerad än"] : "";

    /// <summary>What the sender of all this does next, or has been told.</summary>
    public static string LeadOf(IEnumerable<CorrectionState> states, Words words) => states.ToHashSet() switch
    {
        { Count: 0 } => words["Tack! Förslaget fanns redan hos oss."],
        var all when all.Contains(CorrectionState.Asked) => words["Redaktören behöver ditt svar för att kunna besluta."],
        var all when all.Contains(CorrectionState.Pending) => words["Tack! En redaktör läser det du har skickat. Titta in här igen för att se beslutet."],
        _ => words["Beslutet är fattat. Tack för att du hörde av dig."],
    };

    /// <summary>As editors read it.</summary>
    public static string AtDesk(CorrectionState state, Words words) => state == CorrectionState.Asked ? "Väntar på avsändarens svar" : Of(state, words);

    /// <summary>What a correction is about: a partnership that is not here yet is called what its sender calls it.</summary>
    public static string SubjectOf(Registry registry, Proposal proposal) =>
        SubjectOf(registry, proposal.PartnershipId, proposal.Subject) ?? proposal[AskedFor.Title];

    /// <summary>Null for a partnership that is not here yet.</summary>
    public static string? SubjectOf(Registry registry, string? partnershipId, string? subject) =>
        (partnershipId is { } id ? registry.FindPresent(id)?.Title ?? id : null) ?? (Body.Parse(subject) is { } body ? body.NameIn(registry) ?? body.Id : null);

    public static string Of(Refusal refusal, Words words) => refusal switch
    {
        Refusal.WaitsAlready => words["Samma förslag finns redan och väntar på beslut. Du behöver inte skicka det igen. Beslutet syns i den offentliga listan över rättelser."],
        Refusal.TooManyFromClient => words["Det har kommit många förslag från samma nätanslutning den senaste timmen. Det du skrev finns kvar på sidan. Försök igen om en timme."],
        _ => words["Det har kommit ovanligt många förslag, och vi kan inte ta emot fler just nu. Det du skrev finns kvar på sidan. Försök igen senare."],
    };

    /// <summary>The day in Sweden of an instant as the database has it.</summary>
    public static DateOnly Day(string instant) => Stockholm.DayOf(Instant.Parse(instant));

    /// <summary>"3 dygn", "5 timmar": as long as people say it.</summary>
    public static string Of(TimeSpan time, Words words) => time switch
    {
        { TotalHours: < 1 } => words["mindre än en timme"],
        { TotalDays: < 2 } => words.Count((int)time.TotalHours, "en timme", "{0} timmar"),
        _ => words.Count((int)time.TotalDays, "ett dygn", "{0} dygn"),
    };
}
