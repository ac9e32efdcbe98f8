using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>A fact of a partnership that a sender may correct, with what stands there now.</summary>
/// <param name="Name">In forms and addresses: <c>target_group</c>, <c>periods/2/end</c>.</param>
/// <param name="Present">As people read it; blank where nothing stands.</param>
/// <param name="Before">As the cell has it.</param>
/// <param name="IsByName">The cell holds ids; the sender writes names and the editor finds the ids.</param>
public sealed record CorrectableField(string Name, string Table, string Key, string Column, string Label, string Present, string Before, bool IsByName = false)
{
    public ColumnSchema Schema => Curation.Schema.Get(Table).Find(Column)!;

    public bool IsDate => Schema.Type is ColumnType.Edtf or ColumnType.PeriodEnd;

    public static ImmutableArray<CorrectableField> Of(Partnership partnership) =>
    [
        Fact(partnership, "title", "Titel", partnership.Title),
        Fact(partnership, "summary_sv", "Kort beskrivning", partnership.SummarySv),
        .. partnership.Parties.SelectMany(OfParty),
        .. partnership.Periods.SelectMany(OfPeriod),
        Fact(partnership, "place_codes", "Plats", string.Join(", ", partnership.Places.Select(place => place.Name))) with { IsByName = true },
        Fact(partnership, "focus_areas", "Fokusområden", string.Join(", ", partnership.Focus.Select(focus => focus.NameSv))) with { IsByName = true },
        Fact(partnership, "target_group", "Målgrupp", partnership.TargetGroup),
        Fact(partnership, "programme", "Verksamhet", partnership.Programme),
        Fact(partnership, "agreement_url", "Adress till överenskommelsen", partnership.AgreementUrl),
        Fact(partnership, "diary_number", "Diarienummer", partnership.DiaryNumber),
    ];

    private static IEnumerable<CorrectableField> OfParty(Party party)
    {
        var key = $"{party.PartnershipId}/{party.Position}";
        yield return Row(party, "parties", key, "organisation_id", party.Role == PartyRole.Civil ? $"Idéburen part {party.Position}" : $"Offentlig part {party.Position}", party.Name);
        if (party.Role == PartyRole.Public)
            yield return Row(party, "parties", key, "unit_id", $"Nämnd eller förvaltning hos part {party.Position}", party.Unit?.Name);
    }

    private static IEnumerable<CorrectableField> OfPeriod(Period period)
    {
        var key = $"{period.PartnershipId}/{period.Position}";
        var name = period.Kind switch { PeriodKind.Initial => "Första perioden", PeriodKind.Option => $"Möjlig förlängning {period.Position}", _ => $"Period {period.Position}" };
        yield return Row(period, "periods", key, "start", $"{name}: börjar", period.Start?.ToString()) with { IsByName = false };
        yield return Row(period, "periods", key, "end", $"{name}: slutar", period.End.IsOpen ? "tills vidare" : period.End.ToString()) with { IsByName = false };
    }

    private static CorrectableField Fact(Partnership partnership, string column, string label, string? present) =>
        new(column, "partnerships", partnership.Id, column, label, present ?? "", Cell("partnerships", column, partnership));

    private static CorrectableField Row(object row, string table, string key, string column, string label, string? present) =>
        new($"{table}/{key[(key.IndexOf('/') + 1)..]}/{column}", table, key, column, label, present ?? "", Cell(table, column, row), IsByName: true);

    private static string Cell(string table, string column, object row) => Curation.Schema.Get(table).Find(column)!.TextOf(row);
}

/// <summary>Names of the values that the other kinds ask for.</summary>
public static class AskedFor
{
    public const string EndedOn = "ended_on";
    public const string Start = "start";
    public const string End = "end";
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Place = "place";
    public const string Civil = "civil";
    public const string Public = "public";
    public const string Committee = "committee";
    public const string Focus = "focus";
    public const string AgreementUrl = "agreement_url";
    public const string SameAs = "same_as";
    public const string Where = "where";
}
