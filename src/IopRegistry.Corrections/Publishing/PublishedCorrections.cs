using IopRegistry.Curation;

namespace IopRegistry.Corrections.Publishing;

/// <summary>Which corrections are in the tables already, whatever the database says.</summary>
internal sealed class PublishedCorrections(Registry registry)
{
    private readonly HashSet<string> _logged = [.. registry.Rows.Changes.Select(change => change.CorrectionId).OfType<string>()];

    private readonly HashSet<string> _sources = [.. registry.Rows.Sources.Select(source => source.Id)];

    /// <summary>The change log names it, or its own source stands there, or it struck out texts and they are gone: of a text that is no partnership's own the log tells nothing.</summary>
    public bool Has(Correction correction) => _logged.Contains(correction.Id) || _sources.Contains(correction.OwnSourceId)
        || (correction.Edits is { } edits && edits.Any(edit => edit.Table == Schema.Of<Redaction>().Name) && edits.All(Stands));

    private bool Stands(RowEdit edit)
    {
        var table = Schema.Get(edit.Table);
        var row = registry.Rows.Of(table).FirstOrDefault(row => table.KeyOf(row) == edit.Key);
        return edit.Kind == EditKind.Remove ? row is null : row is not null && edit.Cells.All(cell => table.Find(cell.Key)?.TextOf(row) == cell.Value);
    }
}
