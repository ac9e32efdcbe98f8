using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Corrections;

public enum CorrectionKind
{
    /// <summary>One or more facts of a partnership are wrong or missing.</summary>
    Fact,
    Ended,
    Extended,
    StillTrue,
    NewPartnership,
    Duplicate,

    /// <summary>Facts of an organisation, or of a part of one, are wrong or missing.</summary>
    Body,

    /// <summary>The record holds personal data, or should not be here at all.</summary>
    Removal,

    /// <summary>An editor takes back what a published correction changed.</summary>
    Undo,
}

public enum CorrectionState
{
    Pending,

    /// <summary>The editor has asked, and waits for the sender's answer.</summary>
    Asked,
    Approved,

    /// <summary>Its files are being written; see the outbox.</summary>
    Publishing,
    Published,
    Refused,

    /// <summary>Rubbish: nothing of it is kept but that it came, and the log only counts it.</summary>
    Discarded,
}

/// <summary>Where what a correction says can be read: becomes a row of <c>sources.csv</c>.</summary>
/// <param name="Id">A source the registry has already; null for a new row of the correction's own.</param>
public sealed record CorrectionSource(string? Id, string Title, string Publisher, string ShortTitle, string? Url, string? PublishedOn);

/// <summary>A proposed change on its way from a sender to the published tables.</summary>
public sealed record Correction
{
    /// <summary>The order in which they came, whatever the clock said.</summary>
    public long Number { get; init; }

    /// <summary>Public; stands in the change log and in the addresses of decisions.</summary>
    public required string Id { get; init; }

    /// <summary>Null where an editor made it.</summary>
    public long? Submission { get; init; }

    public CorrectionKind Kind { get; init; }

    public string? PartnershipId { get; init; }

    public CorrectionState State { get; init; }

    /// <summary>Counts every change of the row, so that two editors cannot both decide.</summary>
    public long Version { get; init; }

    public required Proposal Proposal { get; init; }

    /// <summary>What the editor approved, row by row; null until then.</summary>
    public ImmutableArray<RowEdit>? Edits { get; init; }

    public CorrectionSource? Source { get; init; }

    public string? ChangeKind { get; init; }

    /// <summary>The correction this one takes back.</summary>
    public string? Undoes { get; init; }

    public required string SubmittedAt { get; init; }

    public string? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }

    public string? Reason { get; init; }

    public long WithChanges { get; init; }

    /// <summary>Approved otherwise than it was proposed.</summary>
    public bool IsWithChanges => WithChanges == 1 && IsDecided && State != CorrectionState.Refused;

    public string? PublishedAt { get; init; }

    public string? DataVersion { get; init; }

    /// <summary>Why an approved correction could not be published; the editor must look again.</summary>
    public string? Problem { get; init; }

    public bool IsOpen => State is CorrectionState.Pending or CorrectionState.Asked;

    public bool IsDecided => State is CorrectionState.Approved or CorrectionState.Publishing or CorrectionState.Published or CorrectionState.Refused;

    /// <summary>The id that its own row of <c>sources.csv</c> has.</summary>
    public string OwnSourceId => $"rattelse-{Id}";
}

/// <summary>A word between editor and sender; the receipt page shows them.</summary>
public sealed record Message(string SentAt, bool IsFromEditor, string Text);
