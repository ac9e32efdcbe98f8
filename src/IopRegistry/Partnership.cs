using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry;

/// <summary>One partnership: a row of <c>partnerships.csv</c>, joined with what other tables say of it.</summary>
[Table("partnerships", 1)]
public sealed record Partnership
{
    [Key, Shape(ShapeAttribute.Slug, ShapeAttribute.SlugSays)]
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string TitleEn { get; init; }

    public required string SummarySv { get; init; }

    public required string SummaryEn { get; init; }

    [References("focus_areas")]
    public required ImmutableArray<string> FocusAreas { get; init; }

    public string? TargetGroup { get; init; }

    public string? Programme { get; init; }

    [References("places")]
    public required ImmutableArray<string> PlaceCodes { get; init; }

    [Shape(ShapeAttribute.Url, ShapeAttribute.UrlSays)]
    public string? AgreementUrl { get; init; }

    public string? DiaryNumber { get; init; }

    public InsightBasis? InsightBasis { get; init; }

    [References("partnerships")]
    public string? Succeeds { get; init; }

    public string? Note { get; init; }

    [References("sources")]
    public required string SourceId { get; init; }

    public required string SourceRef { get; init; }

    /// <summary>Civil parties first, then public, each in the source's order.</summary>
    [Joined]
    public ImmutableArray<Party> Parties { get; init; } = [];

    /// <summary>In the order of their position.</summary>
    [Joined]
    public ImmutableArray<Period> Periods { get; init; } = [];

    /// <summary>Oldest first.</summary>
    [Joined]
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>Sorted by clause and place in the source.</summary>
    [Joined]
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>In the order of their area; an area without a row has not been asked for.</summary>
    [Joined]
    public ImmutableArray<Disclosure> Disclosures { get; init; } = [];

    [Joined]
    public ImmutableArray<Change> Changes { get; init; } = [];

    [Joined]
    public ImmutableArray<Place> Places { get; init; } = [];

    [Joined]
    public ImmutableArray<FocusArea> Focus { get; init; } = [];

    [Joined]
    public Source Source { get; init; } = null!;

    /// <summary>Every source that says something of it, the row's own first.</summary>
    [Joined]
    public IEnumerable<string> SourceIds =>
    [
        SourceId,
        .. Parties.Select(party => party.SourceId),
        .. Periods.Select(period => period.SourceId),
        .. Observations.Select(seen => seen.SourceId),
    ];

    [Joined]
    public Timeline Timeline { get; init; } = Timeline.Empty;

    /// <summary>Whether there is anything to lay along the years.</summary>
    [Joined]
    public bool IsDated => !Timeline.Spans.IsEmpty || !Observations.IsEmpty;

    /// <summary>The day of the latest change in the registry, not in the world.</summary>
    [Joined]
    public DateOnly UpdatedOn { get; init; }
}
