using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>What an editor approved, as it shall stand.</summary>
public sealed record Approval(ImmutableArray<RowEdit> Edits, CorrectionSource Source, ChangeKind ChangeKind, string Reason)
{
    /// <summary>The rows are other than what the proposal became by itself.</summary>
    public bool IsWithChanges { get; init; }

    /// <summary>In whatever order; what is struck out for a person's sake says nothing else than the proposal.</summary>
    public static bool Differs(IEnumerable<RowEdit> edits, IEnumerable<RowEdit> draft) =>
        !edits.Where(edit => edit.Table != Schema.Of<Redaction>().Name).Select(Json.Of).Order(StringComparer.Ordinal).SequenceEqual(draft.Where(edit => edit.Table != Schema.Of<Redaction>().Name).Select(Json.Of).Order(StringComparer.Ordinal));
}

public enum DecisionOutcome
{
    Done,

    /// <summary>Someone else has changed the correction since the editor read it.</summary>
    Conflict,
}

/// <summary>The queue; both limits and page from the address.</summary>
public sealed record QueueQuery(CorrectionState? State, CorrectionKind? Kind, string? Words, int Page);
