using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry;

public enum SourceKind
{
    Report,
    Agreement,
    Statement,
    WebPage,
    Correction,
}

[Table("sources", 9)]
public sealed record Source
{
    /// <summary>The cells of a source that was about a withdrawn partnership only.</summary>
    internal static readonly ImmutableDictionary<string, string> Withdrawn = new Dictionary<string, string>
    {
        ["title"] = "Uppgift om en borttagen post",
        ["publisher"] = "IOP-registrets redaktion",
        ["short_title"] = "borttagen post",
        ["published_on"] = "",
        ["url"] = "",
        ["note"] = "",
    }.ToImmutableDictionary();

    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required SourceKind Kind { get; init; }

    public Edtf? PublishedOn { get; init; }

    [Shape(ShapeAttribute.Url, ShapeAttribute.UrlSays)]
    public string? Url { get; init; }

    public string? Note { get; init; }

    /// <summary>A few words that fit in a sentence: "Famna och Fremia 2023".</summary>
    public required string ShortTitle { get; init; }
}
