using IopRegistry.Curation;

namespace IopRegistry;

/// <summary>What an agreement says on one point, in the registry's own words.</summary>
[Table("terms", 10)]
public sealed record Term
{
    [Key, References("partnerships")]
    public required string PartnershipId { get; init; }

    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Clause { get; init; }

    public required string TextSv { get; init; }

    [References("sources")]
    public required string SourceId { get; init; }

    [Key]
    public required string SourceRef { get; init; }

    [Joined]
    public Source Source { get; init; } = null!;
}
