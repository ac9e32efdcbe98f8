using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>A text of the tables that may say something about a person, and the rows that strike it out of every version.</summary>
/// <param name="Key">The row's key cells joined with <c>/</c>.</param>
/// <param name="Column"><see cref="Redaction.Text"/> for the Markdown file beside the row.</param>
public sealed record StruckCell(string Table, string Key, string Column, string Present)
{
    /// <summary>In forms: table, column, key.</summary>
    public string Name => NameOf(Table, Column, Key);

    /// <summary>It stands in older versions alone: something else stands in the cell now, or the row has gone with a record that was merged into another.</summary>
    public bool IsOld { get; init; }

    /// <summary>Texts that somebody has written; what is chosen from a list or counted says nothing about a person, and a key cannot go without its row.</summary>
    public static bool IsText(ColumnSchema column) => column is { Type: ColumnType.Text or ColumnType.List, IsKey: false, References: null } && column.Name is not ("partnership_id" or "table" or "field" or "correction_id");

    /// <summary>Everything that is written about what the proposal is about: its own rows, the rows of the log that quote it, its parties and its sources.</summary>
    public static ImmutableArray<StruckCell> Of(Proposal proposal, Registry registry)
    {
        var rows = Schema.Tables.Where(table => table.RowType != typeof(Source)).SelectMany(table => registry.Rows.Of(table).Where(row => IsAbout(table, row, proposal, registry)).Select(row => (table, row))).ToList();
        rows.AddRange(Bodies(rows, proposal, registry));
        var sources = rows.Select(found => found.table.Find("source_id")?.TextOf(found.row)).ToHashSet();
        return
        [
            .. rows.SelectMany(found => Texts(found.table, found.row)),
            .. registry.Rows.Sources.Where(source => sources.Contains(source.Id)).SelectMany(source => Texts(Schema.Of<Source>(), source)),
        ];
    }

    /// <returns>Null where nothing of that name stands there any more.</returns>
    public static StruckCell? Find(string name, Registry registry) => name.Split('/', 3) is [var table, _, var key] && Schema.Tables.FirstOrDefault(known => known.Name == table) is { } schema
        && registry.Rows.Of(schema).FirstOrDefault(row => schema.KeyOf(row) == key) is { } row
        ? Texts(schema, row).FirstOrDefault(cell => cell.Name == name) : null;

    /// <summary>The cell goes blank, or says that it has been taken away where it may not be.</summary>
    public ImmutableArray<RowEdit> Edits(DateOnly today, Registry registry) => [.. Keys(registry).SelectMany(key => Edits(key, today, registry)), .. Quoted(registry)?.Edits(today, registry) ?? []];

    private IEnumerable<RowEdit> Edits(string key, DateOnly today, Registry registry)
    {
        if (Column != Redaction.Text && !IsOld)
            yield return RowEdit.Change(Table, key, Column, Present, Redaction.InPlaceOf(Schema.Get(Table).Find(Column)));
        yield return Tombstone(Table, key, Column, today, registry);
    }

    public static string NameOf(string? table, string? column, string? key) => $"{table}/{column}/{key}";

    public static RowEdit Tombstone(string table, string key, string column, DateOnly today, Registry registry) => RowEdit.AddRow(
        "redactions", ("table", table), ("row", key), ("field", column), ("redacted_on", today.ToIso()),
        ("number", (1 + registry.Rows.Redactions.Where(struck => struck.IsOf(table, key, column)).Select(struck => struck.Number).DefaultIfEmpty().Max()).ToString(CultureInfo.InvariantCulture)));

    /// <summary>What the log quotes stood in a cell, and still does in that time's versions.</summary>
    private StruckCell? Quoted(Registry registry)
    {
        var log = Schema.Of<Change>();
        if (Table != log.Name || Column is not ("old" or "new") || registry.Rows.Changes.FirstOrDefault(change => log.KeyOf(change) == Key) is not { Field: { } field } told)
            return null;
        var path = (BodyChanges.IsBody(told.Table) ? field : $"{told.PartnershipId}/{field}").Split('/');
        var (table, key) = (Schema.Get(told.Table), string.Join('/', path[..^1]));
        if (table.Find(path[^1]) is not { } column || !IsText(column))
            return null;
        var stands = registry.Rows.Of(table).Any(row => table.KeyOf(row) == key && column.TextOf(row) == Present);
        return new StruckCell(table.Name, key, column.Name, Present) { IsOld = !stands };
    }

    /// <summary>The reason of one correction stands in every row of the log that it gave.</summary>
    private IEnumerable<string> Keys(Registry registry)
    {
        var table = Schema.Of<Change>();
        return Table != table.Name || Column != "reason" || registry.Rows.Changes.FirstOrDefault(change => table.KeyOf(change) == Key) is not { } told ? [Key]
            : registry.Rows.Changes.Where(change => (change.CorrectionId, change.Reason) == (told.CorrectionId, told.Reason)).Select(table.KeyOf);
    }

    /// <summary>The organisations and their parts that the rows name, and the parts of the organisation that it is about: a party may be called what a person is.</summary>
    private static IEnumerable<(TableSchema Table, object Row)> Bodies(List<(TableSchema Table, object Row)> rows, Proposal proposal, Registry registry)
    {
        var (organisations, units) = (Schema.Of<Organisation>(), Schema.Of<Unit>());
        var parties = rows.Select(found => found.Row).OfType<Party>().ToList();
        var found = registry.Rows.Organisations.Where(row => parties.Any(party => party.OrganisationId == row.Id)).Select(row => (organisations, (object)row))
            .Concat(registry.Rows.Units.Where(row => parties.Any(party => party.UnitId == row.Id) || (proposal.Body is { IsUnit: false } body && row.OrganisationId == body.Id)).Select(row => (units, (object)row)));
        return found.Where(body => !rows.Any(known => known.Row == body.Item2)).ToList();
    }

    private static bool IsAbout(TableSchema table, object row, Proposal proposal, Registry registry) => proposal.Body is { } body
        ? (table.Name == body.Table && table.KeyOf(row) == body.Id)
            || (row is Party party && (body.IsUnit ? party.UnitId : party.OrganisationId) == body.Id)
            || (row is Change change && change.Table == body.Table && change.Field?.StartsWith($"{body.Id}/", StringComparison.Ordinal) == true)
        : proposal.PartnershipId is { } id && table.Owner?.TextOf(row) is { } other
            && registry.FindPresent(other) is { } present && present == registry.FindPresent(id);

    private static IEnumerable<StruckCell> Texts(TableSchema table, object row)
    {
        var key = table.KeyOf(row);
        foreach (var column in table.Columns.Where(IsText))
        {
            if (column.TextOf(row) is { Length: > 0 } text && text != Redaction.Removed)
                yield return new StruckCell(table.Name, key, column.Name, text);
        }

        if (row is Disclosure { Body: { } file })
            yield return new StruckCell(table.Name, key, Redaction.Text, file.Text);
    }
}
