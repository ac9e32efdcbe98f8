using IopRegistry.Curation;

namespace IopRegistry;

[Table("redirects", 13)]
public sealed record Redirect
{
    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string OldId { get; init; }

    [References("partnerships")]
    public required string NewId { get; init; }
}
