using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Curation;
using IopRegistry.Web.Feeds.Changes;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Pages.Redaktion;

/// <summary>One cell, or one of the words around them, as two editors want it and as it stands.</summary>
/// <param name="Mine">Null where this editor said nothing of it; empty where it is to be blank.</param>
/// <param name="Theirs">Null where the other said nothing of it.</param>
/// <param name="Present">Null for what stands in no table.</param>
/// <param name="TakeName">The form's field that takes the other's instead; null where there is nothing to take.</param>
/// <param name="TakeValue">What that field then says.</param>
public sealed record MergedCell(string Label, string? Mine, string? Theirs, string? Present, string? TakeName, string? TakeValue)
{
    /// <summary>False where the other asked or refused, and so said nothing of what the data are to be.</summary>
    public bool IsBesideProposal { get; init; } = true;

    /// <summary>Also where only one of two proposals said anything: who removes a row or adds one wants something else than who leaves it.</summary>
    public bool IsDifferent => Theirs != Mine && (Theirs is not null || IsBesideProposal);
}

/// <summary>What an editor was about to decide beside what someone else decided meanwhile, cell by cell.</summary>
public static class Merge
{
    /// <summary>A field of the form that, where it is sent, goes before the field it is named after.</summary>
    public const string Suffix = ".andras";

    public const string RowField = "andras-rad";

    public static ImmutableArray<MergedCell> Of(ApprovalForm mine, Correction now, Registry registry)
    {
        var titles = new ColumnTitles(registry);
        IEnumerable<MergedCell> cells =
        [
            .. mine.Rows.SelectMany((row, i) => Cells(row, i, now.Edits, registry, titles)),
            .. (now.Edits ?? []).SelectMany((row, i) => IsIn(mine.Rows, row) ? [] : OnlyTheirs(row, i, registry, titles)),
            .. Around(mine, now),
        ];
        return [.. cells.Select(cell => cell with { IsBesideProposal = now.Edits is not null })];
    }

    /// <summary>The rows that only the other had and that the editor took.</summary>
    public static ImmutableArray<RowEdit> Taken(IFormCollection form, Correction now) =>
        [.. (now.Edits ?? []).Where((_, i) => form[RowField].Contains(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    private static IEnumerable<MergedCell> Cells(RowEdit row, int i, ImmutableArray<RowEdit>? others, Registry registry, ColumnTitles titles)
    {
        var other = others?.FirstOrDefault(edit => IsSame(edit, row));
        if (row.Kind == EditKind.Remove)
            yield return new MergedCell(LabelOf(row, titles), "tas bort", other is null ? null : "tas bort", PresentRow(registry, row) is null ? "finns inte" : "finns", null, null);
        foreach (var column in EditRows.ColumnsOf(row))
        {
            var (mine, theirs) = (row.Cells.GetValueOrDefault(column.Name, ""), other?.Cells.GetValueOrDefault(column.Name, ""));
            if (mine.Length > 0 || theirs is { Length: > 0 } || row.Kind == EditKind.Change)
                yield return new MergedCell($"{LabelOf(row, titles)}: {titles.Field(row.Table, column.Name)}", mine, theirs, PresentRow(registry, row) is { } present ? column.TextOf(present) : null, theirs is null || theirs == mine ? null : EditRows.Name(i, column.Name) + Suffix, theirs);
        }
    }

    private static IEnumerable<MergedCell> OnlyTheirs(RowEdit row, int i, Registry registry, ColumnTitles titles)
    {
        var text = row.Kind == EditKind.Remove ? "tas bort" : string.Join(", ", row.Cells.Select(cell => $"{titles.Field(row.Table, cell.Key)}: {cell.Value}"));
        yield return new MergedCell(LabelOf(row, titles), null, text, PresentRow(registry, row) is null ? "finns inte" : "finns", RowField, i.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static IEnumerable<MergedCell> Around(ApprovalForm mine, Correction now)
    {
        (string Label, string Name, string? Mine, string? Theirs)[] texts =
        [
            ("Källans id", "kalla.id", mine.Source.Id, now.Source is null ? null : now.Source.Id ?? ""),
            ("Källans titel", "kalla.titel", mine.Source.Title, now.Source?.Title),
            ("Källans utgivare", "kalla.utgivare", mine.Source.Publisher, now.Source?.Publisher),
            ("Källans korta titel", "kalla.kort", mine.Source.ShortTitle, now.Source?.ShortTitle),
            ("Källans adress", "kalla.url", mine.Source.Url, now.Source is null ? null : now.Source.Url ?? ""),
            ("Källans datum", "kalla.datum", mine.Source.PublishedOn, now.Source is null ? null : now.Source.PublishedOn ?? ""),
            ("Typ av ändring", "slag", mine.ChangeKind.ToString(), now.ChangeKind),
            ("Skäl till ändringen", "skal", mine.Reason, now.Edits is null ? null : now.Reason),
            ("Skäl till avslag, eller fråga", "ord", mine.Words, now.State == CorrectionState.Refused ? now.Reason : null),
        ];
        return texts.Where(text => !string.IsNullOrEmpty(text.Mine) || !string.IsNullOrEmpty(text.Theirs))
            .Select(text => new MergedCell(text.Label, Shown(text.Name, text.Mine ?? ""), Shown(text.Name, text.Theirs), null, text.Theirs is null || text.Theirs == (text.Mine ?? "") ? null : text.Name + Suffix, text.Theirs));
    }

    /// <summary>As people read it; the form takes the value itself.</summary>
    private static string? Shown(string name, string? value) => name == "slag" && Enum.TryParse<ChangeKind>(value, out var kind) ? Words.Swedish.Of(kind) : value;

    /// <summary>Without the partnership's id, which is that of the page.</summary>
    private static string LabelOf(RowEdit row, ColumnTitles titles) => (row.Table, row.Key.Split('/', 2)) switch
    {
        _ when row.Kind == EditKind.Add && row.Key.Split('/').Contains("") => $"{titles.Table(row.Table)}, ny rad",
        (_, [_, var beside]) => $"{titles.Table(row.Table)}, {titles.Row(row.Table, beside)}",
        ("partnerships", _) => titles.Table(row.Table),
        _ => $"{titles.Table(row.Table)}, {row.Key}",
    };

    private static bool IsIn(ImmutableArray<RowEdit> rows, RowEdit row) => rows.Any(known => IsSame(known, row));

    /// <summary>A row may be changed column by column.</summary>
    private static bool IsSame(RowEdit one, RowEdit other) => one.Table == other.Table && one.Key == other.Key && one.Kind == other.Kind
        && (one.Kind != EditKind.Change || one.Cells.Keys.SequenceEqual(other.Cells.Keys));

    private static object? PresentRow(Registry registry, RowEdit edit)
    {
        var table = Schema.Get(edit.Table);
        return registry.Rows.Of(table).FirstOrDefault(row => table.KeyOf(row) == edit.Key);
    }
}
