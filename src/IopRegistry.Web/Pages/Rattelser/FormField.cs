using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Curation;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Rattelser;

/// <summary>One thing the form asks for, in the page's language.</summary>
/// <param name="Present">What stands in the registry now; null where the field is about something new.</param>
/// <param name="Missing">What to say where it is left blank; null where it may be.</param>
/// <param name="IsOneOf">One of several of which one is enough.</param>
/// <param name="MayBlank">The sender may say that it is not known.</param>
public sealed record FormField(string Name, string Label, string? Hint = null, string? Present = null, bool IsLong = false, string? Missing = null, bool MayBlank = false, bool IsOneOf = false, ColumnSchema? Column = null)
{
    public const int LongestText = 300;

    public const int LongestLongText = 2_000;

    /// <summary>The group of fields of which one is enough, in faults.</summary>
    public const string Sources = "kallor";

    /// <summary>In the page; a name may hold spaces, and an id that others refer to may not.</summary>
    public string Id => IdOf(Name);

    public bool IsRequired => Missing is not null;

    public int Longest => IsLong ? LongestLongText : LongestText;

    public bool IsDate => Column?.Type is ColumnType.Edtf or ColumnType.PeriodEnd or ColumnType.Date;

    public bool IsEnd => Column?.Type == ColumnType.PeriodEnd;

    /// <summary>The id of what says that the whole group lacks something; null where it does not.</summary>
    public string? GroupFault { get; init; }

    /// <summary>The cell as it stands; null where the field is about something new.</summary>
    public string? Before { get; init; }

    /// <summary>What to choose among; empty where text is typed.</summary>
    public ImmutableArray<(string Value, string Name)> Choices { get; init; } = [];

    /// <summary>What to ask for each kind about something that is here; for facts those that were chosen.</summary>
    public static ImmutableArray<FormField> Of(CorrectionKind kind, IEnumerable<CorrectableField> facts, IReadOnlyCollection<string> chosen, Words words) => kind switch
    {
        CorrectionKind.Fact or CorrectionKind.Body => [.. facts.Where(field => chosen.Contains(field.Name) || chosen.Contains(field.Choice)).Select(field => FactField.Of(field, words))],
        CorrectionKind.Ended => [new(AskedFor.EndedOn, words["När avslutades det?"], $"{DateHint(words)} {words["Lämna tomt om du inte vet."]}", Column: Periods("start"))],
        CorrectionKind.Extended =>
        [
            new(AskedFor.Start, words["Nya perioden börjar"], $"{DateHint(words)} {words["Lämna tomt om den följer direkt på den förra."]}", Column: Periods("start")),
            new(AskedFor.End, words["Nya perioden slutar"], $"{EndHint(words)} {words["Lämna tomt om du inte vet."]}", Column: Periods("end")),
        ],
        CorrectionKind.Duplicate => [new(AskedFor.SameAs, words["Vilket partnerskap är det samma som?"], words["Klistra in adressen till den andra posten. Den posten behålls, och den här hänvisar dit."], Missing: words["Klistra in adressen till den andra posten."])],
        CorrectionKind.Removal =>
        [
            new(AskedFor.Cell, words["Vilken uppgift handlar om en person?"], words["Välj den om den finns i listan. Hoppa annars över frågan."], IsOneOf: true) { Choices = Texts(facts, words) },
            new(AskedFor.Where, words["Var på sidan står den?"], words["Behövs bara om du inte har valt något i listan. Skriv inte själva uppgiften här."], IsLong: true, IsOneOf: true),
        ],
        _ => [],
    };

    private static ImmutableArray<(string Value, string Name)> Texts(IEnumerable<CorrectableField> facts, Words words) =>
        [.. facts.Where(field => !field.IsNew && field.Before.Length > 0 && StruckCell.IsText(field.Schema)).Select(field => (field.Name, FieldNames.Of(field.Name, words)))];

    public static string IdOf(string name) => name.Replace(' ', '_');

    public static string DateHint(Words words) => words["Skriv år, månad eller dag: 2026, 2026-03 eller 2026-03-01."];

    public static string EndHint(Words words) => $"{DateHint(words)} {words["Skriv ”tills vidare” om det inte finns något slutdatum."]}";

    /// <summary>Required is what the tables require, so that the editor can publish what comes in.</summary>
    public static ImmutableArray<FormField> New(Registry registry, Words words) =>
    [
        new(AskedFor.Title, words["Vad handlar partnerskapet om?"], words["Några ord, till exempel: Mötesplats för äldre."], Missing: words["Skriv vad partnerskapet handlar om."]),
        new(AskedFor.Summary, words["Beskriv verksamheten"], words["En till tre meningar."], IsLong: true, Missing: words["Beskriv verksamheten."]),
        new(AskedFor.Place, words["Kommun eller region"], Missing: words["Skriv vilken kommun eller region det gäller."]),
        new(AskedFor.Civil, words["Idéburen part"], words["Föreningen, stiftelsen eller församlingen."], Missing: words["Ange vem som är idéburen part."]),
        new(AskedFor.Public, words["Offentlig part"], words["Till exempel Borås stad."], Missing: words["Ange vem som är offentlig part."]),
        new(AskedFor.Committee, words["Nämnd eller förvaltning"]),
        new(AskedFor.Start, words["Avtalet börjar"], $"{DateHint(words)} {words["Lämna tomt om du inte vet."]}", Column: Periods("start")),
        new(AskedFor.End, words["Avtalet slutar"], $"{EndHint(words)} {words["Lämna tomt om du inte vet."]}", Column: Periods("end")),
        new(AskedFor.Focus, words["Fokusområde"], words["Välj det som ligger närmast. Är det fler, skriv dem i rutan ”Något mer”."], Missing: words["Välj ett fokusområde."])
        {
            Choices = [.. registry.Rows.FocusAreas.Select(focus => (focus.NameSv, Name: words.Of(focus))).OrderBy(choice => choice.Name, Words.Alphabet)],
        },
        new(AskedFor.AgreementUrl, words["Adress till överenskommelsen"], words["Om den är publicerad."], Column: Schema.Get("partnerships").Find("agreement_url")),
    ];

    private static ColumnSchema Periods(string column) => Schema.Get("periods").Find(column)!;
}
