using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>A data folder with some files other than they lie there; null bytes for a file that goes.</summary>
public sealed record FolderEdit(DataFolder Folder, ImmutableSortedDictionary<string, byte[]?> Files)
{
    public static FolderEdit None(DataFolder folder) => new(folder, ImmutableSortedDictionary.Create<string, byte[]?>(StringComparer.Ordinal));

    public byte[]? ReadFile(string path) => Files.TryGetValue(path, out var bytes) ? bytes : Folder.ReadFile(path);

    public IEnumerable<string> Documents() => Folder.Documents().Where(path => !Files.TryGetValue(path, out var bytes) || bytes is not null)
        .Union(Files.Where(file => file.Value is not null && file.Key.EndsWith(".md", StringComparison.Ordinal)).Select(file => file.Key));

    public IEnumerable<string> Removed => Files.Where(file => file.Value is null).Select(file => file.Key);

    public FolderEdit With(string path, byte[]? bytes) => this with { Files = Files.SetItem(path, bytes) };

    /// <summary>Applies edits to rows, or says why they no longer fit. Rows stand last until sealing sorts them.</summary>
    public FolderEdit With(IEnumerable<RowEdit> edits, List<Fault> faults)
    {
        var edited = this;
        foreach (var group in edits.GroupBy(edit => edit.Table))
        {
            var table = Schema.Get(group.Key);
            if (ReadFile(table.FileName) is not { } bytes || CsvTable.Parse(table.FileName, bytes, faults) is not { } csv)
                continue;
            edited = edited.With(table.FileName, new EditedTable(table, csv).Apply(group, faults));
        }

        return edited;
    }
}

/// <summary>A table's rows by key while edits are applied.</summary>
internal sealed class EditedTable
{
    private readonly TableSchema _table;
    private readonly string[] _header;
    private readonly Dictionary<string, string[]> _rows = [];

    public EditedTable(TableSchema table, CsvTable csv)
    {
        (_table, _header) = (table, csv.Header.Cells);
        foreach (var row in csv.Rows)
            _rows[string.Join('/', table.Key.Select(column => row.Cells[At(column.Name)]))] = row.Cells;
    }

    public byte[] Apply(IEnumerable<RowEdit> edits, List<Fault> faults)
    {
        foreach (var edit in edits)
        {
            if (Problem(edit) is { } problem)
                faults.Add(new Fault(_table.FileName, null, edit.Cells.Keys.FirstOrDefault(), edit.Key, problem, "öppna rättelsen, jämför med det som står nu och besluta på nytt."));
            else
                Apply(edit);
        }

        return CanonicalCsv.Write([_header, .. _rows.Values]);
    }

    private string? Problem(RowEdit edit)
    {
        if (edit.Cells.Keys.FirstOrDefault(name => At(name) < 0) is { } unknown)
            return $"Kolumnen {unknown} finns inte.";
        if (!_rows.TryGetValue(edit.Key, out var row))
            return edit.Kind == EditKind.Add ? null : "Raden finns inte längre.";
        if (edit.Kind == EditKind.Add)
            return "Raden finns redan.";
        var changed = edit.Before.FirstOrDefault(cell => row[At(cell.Key)] != cell.Value);
        return changed.Key is null ? null : $"I {changed.Key} stod \"{Fault.Shown(changed.Value)}\" vid beslutet; nu står \"{Fault.Shown(row[At(changed.Key)])}\".";
    }

    private void Apply(RowEdit edit)
    {
        if (edit.Kind == EditKind.Remove)
        {
            _rows.Remove(edit.Key);
            return;
        }

        var row = edit.Kind == EditKind.Add ? [.. _header.Select(_ => "")] : _rows[edit.Key].ToArray();
        foreach (var (column, cell) in edit.Cells)
            row[At(column)] = cell;
        _rows[edit.Key] = row;
    }

    private int At(string column) => Array.IndexOf(_header, column);
}
