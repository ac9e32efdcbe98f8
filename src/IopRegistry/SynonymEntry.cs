using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry;

public enum SynonymDirection
{
    /// <summary>Each word finds the others.</summary>
    Both,

    /// <summary>The term finds its equivalents, not the reverse.</summary>
    To,
}

/// <summary>Words that mean the same to someone who searches.</summary>
[Table("synonyms", 15)]
public sealed record SynonymEntry
{
    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Id { get; init; }

    public required string Term { get; init; }

    public required ImmutableArray<string> Equivalents { get; init; }

    public required SynonymDirection Direction { get; init; }

    public string? Note { get; init; }
}
