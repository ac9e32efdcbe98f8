using IopRegistry.Curation;
using IopRegistry.Web.Feeds.Tables;
using static IopRegistry.Web.Feeds.Tables.ColumnKind;

namespace IopRegistry.Web.Feeds.Changes;

/// <summary>A change as one flat row. Names and order are published and frozen; a new column goes last.</summary>
internal static class ChangeTable
{
    public static FeedTable<ChangeEntry> Table { get; } = new("andringar", "Ändringar",
    [
        new("number", Number, "Ändringens nummer, från 1. Ändras inte.", (entry, _) => entry.Change.Number),
        new("changed_on", Date, "Dagen då ändringen publicerades.", (entry, _) => entry.Change.ChangedOn),
        new("kind", Text, "world: något hände i verkligheten. knowledge: registret lärde sig eller rättade något.", (entry, _) => Schema.NameOf(entry.Change.Kind.ToString())),
        new("partnership_id", Text, "Partnerskapets id när ändringen gjordes.", (entry, _) => entry.Change.PartnershipId),
        new("partnership", Text, "Partnerskapets titel nu; tomt där det är borttaget.", (entry, _) => entry.Partnership?.Title),
        new("table", Text, "Tabellen som ändrades.", (entry, _) => entry.Change.Table),
        new("field", Text, "Kolumnen, med radens nyckel där den har en (2/end). Tomt: hela raden.", (entry, _) => entry.Change.Field),
        new("old", LongText, "Värdet före.", (entry, _) => entry.Change.Old),
        new("new", LongText, "Värdet efter.", (entry, _) => entry.Change.New),
        new("reason", LongText, "Varför.", (entry, _) => entry.Change.Reason),
        new("source", Text, "Id för källan, i tabellen sources.", (entry, _) => entry.Change.SourceId),
        new("source_title", Text, "Källans titel.", (entry, _) => entry.Source?.Title),
        new("correction_id", Text, "Rättelsen som ändringen följer av.", (entry, _) => entry.Change.CorrectionId),
        new("url", Address, "Partnerskapets sida.", (entry, root) => root + entry.Path),
    ]);
}
