using IopRegistry.Curation;
using IopRegistry.Insight;
using IopRegistry.Web.Pages.Rattelser;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Feeds.Changes;

/// <summary>A row that was added or removed, in words: the log itself has its key alone.</summary>
internal static class ChangedRow
{
    public static string Of(Registry registry, Change change, ColumnTitles titles) => change switch
    {
        { Table: "partnerships", Old: null } => "Nytt partnerskap",
        { Table: "partnerships" } => "Partnerskapet togs bort",
        { New: null } => $"{titles.Table(change.Table)}: {titles.Row(change.Table, change.Old ?? "")} togs bort",
        _ => registry.FindPartnership(change.PartnershipId) is { } partnership && Find(partnership, change) is { } row ? Added(partnership, change, row) : $"{titles.Table(change.Table)}: ny rad, {titles.Row(change.Table, change.New ?? "")}",
    };

    /// <summary>Null where it has gone since, or has moved with a merger.</summary>
    private static object? Find(Partnership partnership, Change change)
    {
        IEnumerable<object> rows = change.Table switch
        {
            "parties" => partnership.Parties,
            "periods" => partnership.Periods,
            "observations" => partnership.Observations,
            "terms" => partnership.Terms,
            "disclosures" => partnership.Disclosures,
            _ => [],
        };
        return rows.FirstOrDefault(row => Schema.Get(change.Table).KeyOf(row) == $"{partnership.Id}/{change.New}");
    }

    private static string Added(Partnership partnership, Change change, object row) => row switch
    {
        Party party => $"Ny {(party.Role == PartyRole.Civil ? "idéburen" : "offentlig")} part: {party.Name}",
        Period period => $"Ny avtalsperiod: {Span(Then(partnership, change, "start", period.Start?.ToString() ?? ""), Then(partnership, change, "end", period.End.ToString()))}",
        Observation seen => $"Uppgivet som {(Then(partnership, change, "reported_status", Schema.NameOf(seen.ReportedStatus.ToString())) == "ended" ? "avslutat" : "pågående")} {seen.ObservedOn.ToIso()}",
        Term term => $"Nytt villkor i överenskommelsen: {ClauseText.Name(term.Clause, Words.Swedish)}, {term.SourceRef}",
        _ => $"Ny uppgift om insyn: {FieldChoices.OfArea(change.New!, Words.Swedish)}",
    };

    /// <summary>The cell as the row was added with it: the first change after that says what stood there.</summary>
    private static string Then(Partnership partnership, Change change, string column, string now) =>
        partnership.Changes.Where(later => later.Number > change.Number && later.Table == change.Table && later.Field == $"{change.New}/{column}").MinBy(later => later.Number) is { } first ? first.Old ?? "" : now;

    private static string Span(string start, string end) => (start, end) switch
    {
        ("", "") => "utan kända datum",
        ("", CorrectionForm.Open) => "tills vidare",
        ("", _) => $"till och med {end}",
        (_, "") => $"från {start}, slutet är inte känt",
        (_, CorrectionForm.Open) => $"från {start} tills vidare",
        _ => $"{start}–{end}",
    };
}
