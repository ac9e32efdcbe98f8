using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.OpenData;

internal static class DifferenceTable
{
    public static readonly FeedTable<RowDifference> Table = new("skillnad", "Skillnad mellan versioner",
    [
        new("kind", ColumnKind.Text, "Tillagd, ändrad, avslutad, rättad eller borttagen (added, changed, ended, corrected, removed).", (row, _) => Schema.NameOf(row.Kind.ToString())),
        new("table", ColumnKind.Text, "Tabellen.", (row, _) => row.Table.Name),
        new("key", ColumnKind.Text, "Radens nyckel, med snedstreck mellan kolumnerna.", (row, _) => row.Key),
        new("partnership_id", ColumnKind.Text, "Partnerskapet som raden hör till.", (row, _) => row.PartnershipId),
        new("column", ColumnKind.Text, "Kolumnen; tom där det är hela raden.", (row, _) => row.Column),
        new("old", ColumnKind.LongText, "Cellen i den äldre versionen.", (row, _) => row.Old),
        new("new", ColumnKind.LongText, "Cellen i den nyare versionen.", (row, _) => row.New),
        new("logged_on", ColumnKind.Date, "Dagen i ändringsloggen, där den berättar om det.", (row, _) => row.Logged?.ChangedOn),
        new("reason", ColumnKind.LongText, "Varför, enligt ändringsloggen.", (row, _) => row.Logged?.Reason),
        new("source_id", ColumnKind.Text, "Källan, enligt ändringsloggen.", (row, _) => row.Logged?.SourceId),
    ]);
}
