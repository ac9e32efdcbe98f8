using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>What an editor approved, as it shall stand.</summary>
public sealed record Approval(ImmutableArray<RowEdit> Edits, CorrectionSource Source, ChangeKind ChangeKind, string Reason);

public enum DecisionOutcome
{
    Done,

    /// <summary>Someone else has changed the correction since the editor read it.</summary>
    Conflict,
}

/// <summary>The queue; both limits and page from the address.</summary>
public sealed record QueueQuery(CorrectionState? State, CorrectionKind? Kind, string? Words, int Page);
