using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Corrections;
using IopRegistry.Curation;
using IopRegistry.Insight;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>The rows of a correction as fields of the editor's form, and back.</summary>
public static class EditRows
{
    private static readonly string[] Addable = ["periods", "observations", "parties", "organisations", "units", "terms", "disclosures", "redirects"];

    /// <summary>Ticked where what stood in a changed row's cells was about a person, and must not be quoted anywhere.</summary>
    public const string Redacts = "person";

    /// <summary>The button and the list beside it: a text that is about a person, or the whole record.</summary>
    public const string Strikes = "stryk";

    /// <summary>In place of a cell's name.</summary>
    public const string WholeRecord = "posten";

    public static IEnumerable<TableSchema> AddableTables => Addable.Select(Schema.Get);

    /// <summary>What the row has a field for: for an added row every column, for a changed one what changes.</summary>
    public static IEnumerable<ColumnSchema> ColumnsOf(RowEdit row) => row.Kind switch
    {
        EditKind.Add => Schema.Get(row.Table).Columns,
        EditKind.Change => Schema.Get(row.Table).Columns.Where(column => row.Cells.ContainsKey(column.Name)),
        _ => [],
    };

    public static ImmutableArray<RowEdit> Read(IFormCollection form, Registry registry, DateOnly today)
    {
        var (rows, redactions) = (new List<RowEdit>(), new List<RowEdit>());
        for (var i = 0; form.ContainsKey(Name(i, "tabell")); i++)
        {
            if (form[Name(i, "bort")] == "ja" || ReadOne(form, i) is not { } row)
                continue;
            rows.Add(row);
            if (form[Name(i, Redacts)] == "ja")
                redactions.AddRange(row.Before.Keys.Select(column => StruckCell.Tombstone(row.Table, row.Key, column, today, registry)));
        }

        if (form["gor"] == "rad" && Addable.Contains(form["ny-tabell"].ToString()))
            rows.Add(Blank(form["ny-tabell"].ToString(), form["partnerskap"].ToString()));
        // Ticked and looked at before: the row stands in the form already.
        return [.. rows, .. redactions.Where(redaction => !rows.Any(row => IsSame(redaction, row)))];
    }

    public static ImmutableArray<RowEdit> WithStruck(this ImmutableArray<RowEdit> rows, IFormCollection form, Registry registry, MergedTexts merged, DateOnly today)
    {
        if (form[Strikes] == WholeRecord && registry.FindPartnership(form["partnerskap"].ToString()) is { } record)
            return Draft.Withdrawal(record.Id, today);
        var added = (StruckCell.Find(form[Strikes].ToString(), registry) ?? merged.Find(form[Strikes].ToString()))?.Edits(today, registry) ?? [];
        // A cell goes in place of its record, and once only, however often the button is pressed.
        var gone = added.IsEmpty ? [] : rows.Where(row => row.Table == "withdrawn").Select(row => row.Key).ToList();
        return
        [
            .. rows.Where(row => !(gone.Contains(row.Key) && (row.Table == "withdrawn" || row is { Table: "partnerships", Kind: EditKind.Remove }))
                && !added.Any(other => IsSame(other, row))),
            .. added,
        ];
    }

    /// <summary>What to say beside the list; null where nothing was to be struck, or what was chosen is.</summary>
    public static string? StrikeFault(this ImmutableArray<RowEdit> rows, HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || request.Form["gor"] != Strikes)
            return null;
        var chosen = request.Form[Strikes].ToString();
        return rows.Any(row => chosen == (row.Table == "withdrawn" ? WholeRecord : CellOf(row)))
            ? null : "Välj vad som ska strykas.";
    }

    public static string Name(int row, string what) => string.Create(CultureInfo.InvariantCulture, $"rad{row}.{what}");

    private static RowEdit? ReadOne(IFormCollection form, int i)
    {
        if (Schema.Tables.FirstOrDefault(table => table.Name == form[Name(i, "tabell")]) is not { } table || !Enum.TryParse<EditKind>(form[Name(i, "slag")], out var kind) || !Enum.IsDefined(kind))
            return null;
        string Cell(ColumnSchema column) => CitizenText.Clean(form.ContainsKey(Name(i, column.Name) + Merge.Suffix) ? form[Name(i, column.Name) + Merge.Suffix] : form[Name(i, column.Name)]) ?? "";
        if (kind == EditKind.Add)
            return RowEdit.Add(table.Name, table.Columns.Select(column => KeyValuePair.Create(column.Name, Cell(column))));
        var key = form[Name(i, "nyckel")].ToString();
        if (kind == EditKind.Remove)
            return RowEdit.Remove(table.Name, key) with { Before = Before(form, i, table.Columns.Where(column => form.ContainsKey(Name(i, $"fore.{column.Name}")))) };
        var changed = table.Columns.Where(column => form.ContainsKey(Name(i, column.Name))).ToList();
        return new RowEdit(
            table.Name, key, kind,
            Proposal.NoValues.AddRange(changed.Select(column => KeyValuePair.Create(column.Name, Cell(column)))),
            Before(form, i, changed));
    }

    /// <summary>Not cleaned: it must be the cell byte for byte.</summary>
    private static ImmutableSortedDictionary<string, string> Before(IFormCollection form, int i, IEnumerable<ColumnSchema> columns) =>
        Proposal.NoValues.AddRange(columns.Select(column => KeyValuePair.Create(column.Name, form[Name(i, $"fore.{column.Name}")].ToString())));

    /// <summary>The same cells of the same row; of a tombstone the same cell, whichever time it is struck.</summary>
    private static bool IsSame(RowEdit one, RowEdit other) => one.Table == other.Table && one.Kind == other.Kind
        && (one.Table == Schema.Of<Redaction>().Name ? CellOf(one) == CellOf(other) : one.Key == other.Key && one.Cells.Keys.SequenceEqual(other.Cells.Keys));

    /// <summary>What a tombstone is of, named as the list of texts names it.</summary>
    private static string CellOf(RowEdit tombstone) => StruckCell.NameOf(tombstone.Cells.GetValueOrDefault("table"), tombstone.Cells.GetValueOrDefault("field"), tombstone.Cells.GetValueOrDefault("row"));

    private static RowEdit Blank(string table, string partnership) => RowEdit.Add(
        table, partnership.Length > 0 && Schema.Get(table).Find("partnership_id") is not null ? [KeyValuePair.Create("partnership_id", partnership)] : []);
}
