using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry;

public enum UnitKind
{
    Committee,
    Administration,
    District,
    Department,
    Other,
}

/// <summary>A committee (nämnd), an administration (förvaltning) or another part of a public body.</summary>
[Table("units", 6)]
public sealed record Unit
{
    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Id { get; init; }

    [References("organisations")]
    public required string OrganisationId { get; init; }

    public required string Name { get; init; }

    public required UnitKind Kind { get; init; }

    /// <summary>Shared by a committee and its administration, so that one finds the other.</summary>
    [Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public string? Group { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    [Joined]
    public Organisation Organisation { get; init; } = null!;
}
