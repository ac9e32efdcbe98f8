using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry;

public enum OrganisationKind
{
    Association,
    Foundation,
    Faith,
    Cooperative,
    Company,
    MunicipalCompany,
    StudyAssociation,
    Network,
    Municipality,
    Region,
}

[Table("organisations", 5)]
public sealed record Organisation
{
    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Blank where neither name nor source tells.</summary>
    public OrganisationKind? Kind { get; init; }

    [Shape("^[0-9]{6}-[0-9]{4}$", "NNNNNN-NNNN")]
    public string? OrgNumber { get; init; }

    [References("places")]
    public string? PlaceCode { get; init; }

    /// <summary>The movement a local branch belongs to.</summary>
    [References("organisations")]
    public string? PartOf { get; init; }

    [Shape(ShapeAttribute.Url, ShapeAttribute.UrlSays)]
    public string? Website { get; init; }

    /// <summary>A function (registrator, förvaltning) or a web page; never a person.</summary>
    public string? Contact { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    [Joined]
    public bool IsPublic => Kind is OrganisationKind.Municipality or OrganisationKind.Region or OrganisationKind.MunicipalCompany;
}
