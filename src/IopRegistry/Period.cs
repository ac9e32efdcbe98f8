using IopRegistry.Curation;

namespace IopRegistry;

public enum PeriodKind
{
    Initial,
    Extension,
    Renewal,

    /// <summary>A possible prolongation ("dock längst till"); whether it was used is not known.</summary>
    Option,
}

[Table("periods", 3)]
public sealed record Period
{
    [Key, References("partnerships")]
    public required string PartnershipId { get; init; }

    [Key]
    public required int Position { get; init; }

    public required PeriodKind Kind { get; init; }

    /// <summary>Blank: the day after the previous period; in a first period, not known.</summary>
    public Edtf? Start { get; init; }

    public PeriodEnd End { get; init; }

    public string? Note { get; init; }

    [References("sources")]
    public required string SourceId { get; init; }

    public required string SourceRef { get; init; }

    [Joined]
    public Source Source { get; init; } = null!;
}
