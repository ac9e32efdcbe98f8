using IopRegistry.Curation;
using IopRegistry.Markdown;

namespace IopRegistry;

public enum DisclosureArea
{
    Quality,
    Deviations,
    Staff,
    Economy,
    Ownership,
}

public enum DisclosureStatus
{
    Published,
    Requested,
    Refused,
    NotRequested,
    NotApplicable,
}

/// <summary>What has been disclosed in one area of a partnership; the text, if any, stands in <c>disclosures/&lt;partnership_id&gt;/&lt;area&gt;.md</c>.</summary>
[Table("disclosures", 11)]
public sealed record Disclosure
{
    [Key, References("partnerships")]
    public required string PartnershipId { get; init; }

    [Key]
    public required DisclosureArea Area { get; init; }

    public required DisclosureStatus Status { get; init; }

    public DateOnly? AskedOn { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public string? Note { get; init; }

    [References("sources")]
    public string? SourceId { get; init; }

    public string? SourceRef { get; init; }

    [Joined]
    public Source? Source { get; init; }

    [Joined]
    public RenderedText? Body { get; init; }
}
