using IopRegistry.Curation;

namespace IopRegistry;

[Table("focus_areas", 8)]
public sealed record FocusArea
{
    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Id { get; init; }

    public required string NameSv { get; init; }

    public required string NameEn { get; init; }

    public required string DescriptionSv { get; init; }
}
