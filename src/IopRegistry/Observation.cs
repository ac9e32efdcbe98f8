using IopRegistry.Curation;

namespace IopRegistry;

public enum ReportedStatus
{
    Active,
    Ended,
}

/// <summary>What a source said of a partnership on one day.</summary>
[Table("observations", 4)]
public sealed record Observation
{
    [Key, References("partnerships")]
    public required string PartnershipId { get; init; }

    [Key]
    public required DateOnly ObservedOn { get; init; }

    public required ReportedStatus ReportedStatus { get; init; }

    public string? Note { get; init; }

    [Key, References("sources")]
    public required string SourceId { get; init; }

    public required string SourceRef { get; init; }

    [Joined]
    public Source Source { get; init; } = null!;
}
