using IopRegistry.Curation;

namespace IopRegistry;

/// <summary>A tombstone: that a record was withdrawn and on what ground, never what it said.</summary>
[Table("withdrawn", 14)]
public sealed record Withdrawal
{
    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Id { get; init; }

    public required DateOnly WithdrawnOn { get; init; }

    public required string Ground { get; init; }
}
