namespace IopRegistry.Curation;

/// <summary>Why published facts change: what the curator says once for all changes of one sealing.</summary>
/// <param name="SourceId">Null only where every change is an added row, which names its own source.</param>
/// <param name="CorrectionId">The public correction that led to it.</param>
public sealed record ChangeReason(string Reason, ChangeKind Kind, string? SourceId = null, string? CorrectionId = null);
