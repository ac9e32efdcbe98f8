using System.Collections.Immutable;

namespace IopRegistry.Web.Feeds.Tables;

/// <summary>A table that can be downloaded. Names and order of columns are published and frozen; a new one goes last.</summary>
/// <param name="Name">Begins the name of a saved file.</param>
internal sealed record FeedTable<TRow>(string Name, string Title, ImmutableArray<Column<TRow>> Columns)
{
    /// <summary>A row in JSON, where it has more shape than a flat row; otherwise the columns, typed.</summary>
    public Func<TRow, string, object>? Shape { get; init; }

    public IEnumerable<string> Header => Columns.Select(column => column.Name);

    public IEnumerable<object?> Cells(TRow row, string root) => Columns.Select(column => column.Value(row, root));

    public object Item(TRow row, string root) => Shape?.Invoke(row, root) ?? Flat(row, root);

    private OrderedDictionary<string, object?> Flat(TRow row, string root)
    {
        var item = new OrderedDictionary<string, object?>(Columns.Length);
        foreach (var column in Columns)
            item.Add(column.Name, CellText.Json(column.Value(row, root)));
        return item;
    }
}
