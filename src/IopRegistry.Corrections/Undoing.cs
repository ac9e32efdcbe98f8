using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>The rows that turn a published correction back.</summary>
public static class Undoing
{
    /// <summary>A merged or withdrawn record cannot come back: its rows are gone, and ids are never used again.</summary>
    public static bool CanUndo(Correction correction) =>
        correction is { State: CorrectionState.Published, Edits: { } edits } && correction.Kind is not (CorrectionKind.NewPartnership or CorrectionKind.Undo)
        && edits.All(edit => edit.Kind != EditKind.Remove);

    public static ImmutableArray<RowEdit> Edits(Correction published) =>
    [
        .. (published.Edits ?? []).Reverse().Select(edit => edit.Kind == EditKind.Add
            ? RowEdit.Remove(edit.Table, edit.Key)
            : edit with { Cells = edit.Before, Before = edit.Cells }),
    ];
}
