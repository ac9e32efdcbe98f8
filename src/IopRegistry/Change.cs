using IopRegistry.Curation;

namespace IopRegistry;

public enum ChangeKind
{
    /// <summary>Something happened: a partnership was prolonged, ended, moved.</summary>
    World,

    /// <summary>The registry learned or corrected something; the world is as before.</summary>
    Knowledge,
}

/// <summary>One published change. The first load of a source is one row per partnership with a blank field.</summary>
[Table("changes", 12)]
public sealed record Change
{
    [Key]
    public required int Number { get; init; }

    public required DateOnly ChangedOn { get; init; }

    /// <summary>No foreign key: the log keeps the ids of partnerships that have moved, merged or been withdrawn.</summary>
    [Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string PartnershipId { get; init; }

    public required string Table { get; init; }

    /// <summary>Blank where the whole row was added or removed; otherwise the column, after the row's key beside the partnership where it has one: <c>2/end</c>.</summary>
    public string? Field { get; init; }

    /// <summary>The cell as it was; for a removed row its key beside the partnership, the id itself for a partnership.</summary>
    public string? Old { get; init; }

    /// <summary>The cell as it is; for an added row its key beside the partnership, the id itself or blank for a partnership.</summary>
    public string? New { get; init; }

    public required ChangeKind Kind { get; init; }

    public required string Reason { get; init; }

    [References("sources")]
    public string? SourceId { get; init; }

    public string? CorrectionId { get; init; }
}
