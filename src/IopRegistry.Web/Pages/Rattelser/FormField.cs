using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Curation;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>One thing the form asks for.</summary>
/// <param name="Present">What stands in the registry now; null where the field is about something new.</param>
/// <param name="Missing">What to say where it is left blank; null where it may be.</param>
/// <param name="IsOneOf">One of several of which one is enough.</param>
/// <param name="MayBlank">The sender may say that it is not known.</param>
public sealed record FormField(string Name, string Label, string? Hint = null, string? Present = null, bool IsLong = false, string? Missing = null, bool MayBlank = false, bool IsOneOf = false, ColumnSchema? Column = null)
{
    public const int LongestText = 300;

    public const int LongestLongText = 2_000;

    private const string DateHint = "Skriv år, månad eller dag: 2026, 2026-03 eller 2026-03-01.";

    private const string EndHint = "Skriv år, månad eller dag: 2026, 2026-03 eller 2026-03-01. Skriv ”tills vidare” om det inte finns något slutdatum.";

    public bool IsRequired => Missing is not null;

    public int Longest => IsLong ? LongestLongText : LongestText;

    public bool IsDate => Column?.Type is ColumnType.Edtf or ColumnType.PeriodEnd;

    public bool IsEnd => Column?.Type == ColumnType.PeriodEnd;

    /// <summary>What to ask for each kind; for facts those that were chosen.</summary>
    public static ImmutableArray<FormField> Of(CorrectionKind kind, Partnership? partnership, IReadOnlyCollection<string> chosen) => kind switch
    {
        CorrectionKind.Fact => [.. CorrectableField.Of(partnership!).Where(field => chosen.Contains(field.Name)).Select(Fact)],
        CorrectionKind.Ended => [new(AskedFor.EndedOn, "När avslutades det?", $"{DateHint} Lämna tomt om du inte vet.", Column: Periods("start"))],
        CorrectionKind.Extended =>
        [
            new(AskedFor.Start, "Nya perioden börjar", $"{DateHint} Lämna tomt om den följer direkt på den förra.", Column: Periods("start")),
            new(AskedFor.End, "Nya perioden slutar", $"{EndHint} Lämna tomt om du inte vet.", Column: Periods("end")),
        ],
        CorrectionKind.Duplicate => [new(AskedFor.SameAs, "Vilket partnerskap är det samma som?", "Klistra in adressen till den andra posten. Den behålls, och den här leder dit.", Missing: "Klistra in adressen till den andra posten.")],
        CorrectionKind.Removal => [new(AskedFor.Where, "Vad ska tas bort?", "Skriv var på sidan uppgiften står. Skriv inte själva uppgiften här.", IsLong: true, Missing: "Skriv var på sidan uppgiften står.")],
        CorrectionKind.NewPartnership => New,
        _ => [],
    };

    private static ImmutableArray<FormField> New =>
    [
        new(AskedFor.Title, "Vad handlar partnerskapet om?", "Några ord, till exempel: Mötesplats för äldre.", Missing: "Skriv vad partnerskapet handlar om."),
        new(AskedFor.Summary, "Beskriv verksamheten", "En till tre meningar.", IsLong: true, Missing: "Beskriv verksamheten."),
        new(AskedFor.Place, "Kommun eller region", Missing: "Skriv vilken kommun eller region det gäller."),
        new(AskedFor.Civil, "Idéburen part", "Föreningen, stiftelsen eller församlingen.", Missing: "Skriv vilken den idéburna parten är."),
        new(AskedFor.Public, "Offentlig part", "Till exempel Borås stad.", Missing: "Skriv vilken den offentliga parten är."),
        new(AskedFor.Committee, "Nämnd eller förvaltning"),
        new(AskedFor.Start, "Avtalet börjar", $"{DateHint} Lämna tomt om du inte vet.", Column: Periods("start")),
        new(AskedFor.End, "Avtalet slutar", $"{EndHint} Lämna tomt om du inte vet.", Column: Periods("end")),
        new(AskedFor.Focus, "Fokusområde", "Till exempel Äldre eller Arbete och studier."),
        new(AskedFor.AgreementUrl, "Adress till överenskommelsen", "Om den är publicerad.", Column: Schema.Get("partnerships").Find("agreement_url")),
    ];

    private static FormField Fact(CorrectableField field) => new(
        field.Name, field.Label, field.Schema.Type switch { ColumnType.PeriodEnd => EndHint, ColumnType.Edtf => DateHint, _ => null },
        field.Present, IsLong: field.Column == "summary_sv", Missing: MissingFact(field), MayBlank: !field.Schema.IsRequired, Column: field.IsByName ? null : field.Schema);

    private static string MissingFact(CorrectableField field)
    {
        var what = field.Column switch
        {
            "title" => "titeln",
            "summary_sv" => "den korta beskrivningen",
            "organisation_id" => "vilken parten är",
            "unit_id" => "vilken nämnd eller förvaltning det är",
            "start" => "när perioden börjar",
            "end" => "när perioden slutar",
            "place_codes" => "vilken plats det gäller",
            "focus_areas" => "vilka fokusområden det gäller",
            "target_group" => "vilken målgruppen är",
            "programme" => "vilken verksamheten är",
            "agreement_url" => "adressen till överenskommelsen",
            "diary_number" => "diarienumret",
            var other => throw new ArgumentOutOfRangeException(nameof(field), other, "A fact that can be corrected needs words for when it is left blank."),
        };
        return $"Skriv {what}{(field.Schema.IsRequired ? "" : " eller kryssa i att det inte är känt")}.";
    }

    private static ColumnSchema Periods(string column) => Schema.Get("periods").Find(column)!;
}
