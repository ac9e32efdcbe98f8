using IopRegistry.Curation;

namespace IopRegistry;

/// <summary>A tombstone: that a record was withdrawn and on what ground, never what it said.</summary>
[Table("withdrawn", 14)]
public sealed record Withdrawal
{
    /// <summary>The reason that the change log and decisions give for everything that was said of it.</summary>
    public const string Gone = "Posten är borttagen.";

    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Id { get; init; }

    public required DateOnly WithdrawnOn { get; init; }

    public required string Ground { get; init; }
}
