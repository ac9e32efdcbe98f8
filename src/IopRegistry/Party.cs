using IopRegistry.Curation;

namespace IopRegistry;

public enum PartyRole
{
    Civil,
    Public,
}

[Table("parties", 2)]
public sealed record Party
{
    [Key, References("partnerships")]
    public required string PartnershipId { get; init; }

    [Key]
    public required int Position { get; init; }

    /// <summary>As the source's column has it, also where a housing company stands among the civil parties.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>Blank where the source prints only a programme in the party's place.</summary>
    [References("organisations")]
    public string? OrganisationId { get; init; }

    [References("units")]
    public string? UnitId { get; init; }

    /// <summary>Set only where the party is known to belong to part of the time.</summary>
    public Edtf? From { get; init; }

    public Edtf? To { get; init; }

    /// <summary>The name exactly as the source prints it, misprints included.</summary>
    public required string PrintedAs { get; init; }

    public string? Note { get; init; }

    [References("sources")]
    public required string SourceId { get; init; }

    public required string SourceRef { get; init; }

    [Joined]
    public Organisation? Organisation { get; init; }

    [Joined]
    public Unit? Unit { get; init; }

    [Joined]
    public Source Source { get; init; } = null!;

    /// <summary>The normalised organisation, or what the source prints where there is none.</summary>
    [Joined]
    public string Name => Organisation?.Name ?? PrintedAs;
}
