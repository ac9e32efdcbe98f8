using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>A fact that a sender may correct, with what stands there now, or a cell of a row that is missing.</summary>
/// <param name="Name">In forms and addresses: <c>target_group</c>, <c>periods/2/end</c>, <c>periods/ny/end</c>, <c>organisations/website</c>.</param>
/// <param name="Key">The row's key; blank for a row that is missing.</param>
/// <param name="Present">As people read it; blank where nothing stands. A choice is the cell itself.</param>
/// <param name="Before">As the cell has it.</param>
/// <param name="IsByName">The cell holds ids; the sender writes names and the editor finds the ids.</param>
public sealed record CorrectableField(string Name, string Table, string Key, string Column, string Present, string Before, bool IsByName = false)
{
    /// <summary>In place of a position: a row that the registry does not have.</summary>
    public const string New = "ny";

    private static readonly string[] ByName = ["place_codes", "focus_areas", "organisation_id", "unit_id", "place_code", "part_of"];

    private static readonly string[] OfInsight = ["status", "asked_on", "answered_on", "note"];

    public ColumnSchema Schema => Curation.Schema.Get(Table).Find(Column)!;

    public bool IsDate => Schema.Type is ColumnType.Edtf or ColumnType.PeriodEnd or ColumnType.Date;

    public bool IsNew => Key.Length == 0;

    /// <summary>What is chosen together: a missing row is asked for whole, every other fact alone.</summary>
    public string Choice => IsNew ? $"{Table}/{New}" : Name;

    public static ImmutableArray<CorrectableField> Of(Proposal proposal, Registry registry) =>
        proposal.PartnershipId is { } id ? registry.FindPartnership(id) is { } partnership ? Of(partnership) : [] : Of(proposal.Body, registry);

    public static ImmutableArray<CorrectableField> Of(Partnership partnership) =>
    [
        Fact(partnership, "title", partnership.Title),
        Fact(partnership, "summary_sv", partnership.SummarySv),
        Fact(partnership, "title_en", partnership.TitleEn),
        Fact(partnership, "summary_en", partnership.SummaryEn),
        .. partnership.Parties.SelectMany(OfParty),
        .. Missing("parties", "role", "organisation_id", "unit_id"),
        .. partnership.Periods.SelectMany(period => Cells("periods", period.Position, period, ("start", period.Start?.ToString()), ("end", period.End.ToString()))),
        .. Missing("periods", "kind", "start", "end"),
        Fact(partnership, "place_codes", string.Join(", ", partnership.Places.Select(place => place.Name))),
        Fact(partnership, "focus_areas", string.Join(", ", partnership.Focus.Select(focus => focus.NameSv))),
        Fact(partnership, "target_group", partnership.TargetGroup),
        Fact(partnership, "programme", partnership.Programme),
        Fact(partnership, "agreement_url", partnership.AgreementUrl),
        Fact(partnership, "diary_number", partnership.DiaryNumber),
        Fact(partnership, "insight_basis", Cell("partnerships", "insight_basis", partnership)),
        .. partnership.Disclosures.SelectMany(OfDisclosure),
        .. Missing("disclosures", "area", "status", "asked_on", "answered_on", "note"),
        .. partnership.Terms.Select(term => Of("terms", $"{term.PartnershipId}/{term.Clause}/{term.SourceRef}", "text_sv", term, null)),
        .. Missing("terms", "text_sv"),
    ];

    /// <returns>Nothing where there is no such organisation or part of one.</returns>
    public static ImmutableArray<CorrectableField> Of(Body? body, Registry registry) => body switch
    {
        { IsUnit: false } when registry.FindOrganisation(body.Id) is { } organisation =>
        [
            .. OfBody(organisation, body, ("name", organisation.Name), ("kind", null), ("org_number", organisation.OrgNumber),
                ("place_code", organisation.PlaceCode is { } code ? registry.FindPlace(code)?.Name : null), ("part_of", organisation.PartOf is { } whole ? registry.FindOrganisation(whole)?.Name : null),
                ("website", organisation.Website), ("contact", organisation.Contact), ("aliases", null)),
        ],
        { IsUnit: true } when registry.FindUnit(body.Id) is { } unit => [.. OfBody(unit, body, ("name", unit.Name), ("kind", null), ("aliases", null))],
        _ => [],
    };

    /// <summary>What a cell is called, as <see cref="Name"/> has it.</summary>
    /// <param name="key">Of its row; begins with the partnership's id where the row is no organisation's or part's.</param>
    public static string NameOf(string table, string key, string column) => BodyChanges.IsBody(table) ? $"{table}/{column}"
        : key.Split('/', 2) is [_, var beside] ? $"{table}/{beside}/{column}" : column;

    private static IEnumerable<CorrectableField> OfBody(object row, Body body, params (string Column, string? Present)[] cells) =>
        cells.Select(cell => Of(body.Table, body.Id, cell.Column, row, cell.Present));

    private static IEnumerable<CorrectableField> OfParty(Party party) =>
        Cells("parties", party.Position, party, party.Role == PartyRole.Public ? [("organisation_id", party.Name), ("unit_id", party.Unit?.Name)] : [("organisation_id", party.Name)]);

    private static IEnumerable<CorrectableField> OfDisclosure(Disclosure disclosure)
    {
        var area = Curation.Schema.NameOf(disclosure.Area.ToString());
        return OfInsight.Select(column => Of("disclosures", $"{disclosure.PartnershipId}/{area}", column, disclosure, null));
    }

    private static IEnumerable<CorrectableField> Cells(string table, int position, object row, params (string Column, string? Present)[] cells)
    {
        var place = position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var id = row is Party party ? party.PartnershipId : ((Period)row).PartnershipId;
        return cells.Select(cell => Of(table, $"{id}/{place}", cell.Column, row, cell.Present ?? ""));
    }

    private static IEnumerable<CorrectableField> Missing(string table, params string[] columns) =>
        columns.Select(column => new CorrectableField($"{table}/{New}/{column}", table, "", column, "", "", ByName.Contains(column)));

    private static CorrectableField Fact(Partnership partnership, string column, string? present) => Of("partnerships", partnership.Id, column, partnership, present ?? "");

    /// <param name="present">Null where people read the cell as it is.</param>
    private static CorrectableField Of(string table, string key, string column, object row, string? present) =>
        new(NameOf(table, key, column), table, key, column, present ?? Cell(table, column, row), Cell(table, column, row), ByName.Contains(column));

    private static string Cell(string table, string column, object row) => Curation.Schema.Get(table).Find(column)!.TextOf(row);
}
