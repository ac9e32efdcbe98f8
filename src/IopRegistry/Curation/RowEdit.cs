using System.Collections.Immutable;

namespace IopRegistry.Curation;

public enum EditKind
{
    Change,
    Add,
    Remove,
}

/// <summary>One row of a table as a correction will leave it.</summary>
/// <param name="Key">The row's key cells joined with <c>/</c>, the partnership's id first where there is one.</param>
/// <param name="Cells">By column: for a changed row only what changes, for an added row everything that is not blank.</param>
/// <param name="Before">What stood in the changed cells when someone decided; publishing stops where it no longer does.</param>
public sealed record RowEdit(
    string Table, string Key, EditKind Kind, ImmutableSortedDictionary<string, string> Cells, ImmutableSortedDictionary<string, string> Before)
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static RowEdit Change(string table, string key, string column, string before, string after) =>
        new(table, key, EditKind.Change, None.Add(column, after), None.Add(column, before));

    public static RowEdit Remove(string table, string key) => new(table, key, EditKind.Remove, None, None);

    /// <summary>The key follows from the cells.</summary>
    public static RowEdit Add(string table, IEnumerable<KeyValuePair<string, string>> cells)
    {
        var all = None.AddRange(cells.Where(cell => cell.Value.Length > 0));
        return new RowEdit(table, string.Join('/', Schema.Get(table).Key.Select(column => all.GetValueOrDefault(column.Name, ""))), EditKind.Add, all, None);
    }

    public static RowEdit AddRow(string table, params (string Column, string? Cell)[] cells) =>
        Add(table, cells.Select(cell => KeyValuePair.Create(cell.Column, cell.Cell ?? "")));
}
