using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

/// <summary>What an editor approved, as it shall stand.</summary>
public sealed record Approval(ImmutableArray<RowEdit> Edits, CorrectionSource Source, ChangeKind ChangeKind, string Reason)
{
    /// <summary>The rows are other than what the proposal became by itself.</summary>
    public bool IsWithChanges { get; init; }

    /// <summary>
    /// In whatever order. What is struck out besides for a person's sake says nothing else than the proposal; what was to be
    /// struck out and is not does.
    /// </summary>
    public static bool Differs(IReadOnlyCollection<RowEdit> edits, IReadOnlyCollection<RowEdit> draft) =>
        !Texts(edits, isRedaction: false).SequenceEqual(Texts(draft, isRedaction: false)) || Texts(draft, isRedaction: true).Except(Texts(edits, isRedaction: true)).Any();

    private static IEnumerable<string> Texts(IEnumerable<RowEdit> edits, bool isRedaction) =>
        edits.Where(edit => edit.Table == Schema.Of<Redaction>().Name == isRedaction).Select(Json.Of).Order(StringComparer.Ordinal);
}

public enum DecisionOutcome
{
    Done,

    /// <summary>Someone else has changed the correction since the editor read it.</summary>
    Conflict,
}

/// <summary>The queue; both limits and page from the address.</summary>
public sealed record QueueQuery(CorrectionState? State, CorrectionKind? Kind, string? Words, int Page);
