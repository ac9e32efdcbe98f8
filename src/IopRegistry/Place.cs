using IopRegistry.Curation;

namespace IopRegistry;

public enum PlaceKind
{
    Municipality,
    Region,
}

[Table("places", 7)]
public sealed record Place
{
    /// <summary>Four digits for a municipality, two for a region; text, since 0180 is not 180.</summary>
    [Key, Shape("^([0-9]{2}|[0-9]{4})$", "två siffror (region) eller fyra (kommun), med inledande nolla")]
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required PlaceKind Kind { get; init; }

    [Shape("^[0-9]{2}$", "två siffror")]
    public required string CountyCode { get; init; }

    public required string CountyName { get; init; }
}
