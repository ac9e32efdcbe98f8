using System.Collections;
using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry;

/// <summary>The rows of every table, each table sorted by its key. The property's name in snake case is the table's name.</summary>
public sealed record Rows
{
    public ImmutableArray<Partnership> Partnerships { get; init; } = [];

    public ImmutableArray<Party> Parties { get; init; } = [];

    public ImmutableArray<Period> Periods { get; init; } = [];

    public ImmutableArray<Observation> Observations { get; init; } = [];

    public ImmutableArray<Organisation> Organisations { get; init; } = [];

    public ImmutableArray<Unit> Units { get; init; } = [];

    public ImmutableArray<Place> Places { get; init; } = [];

    public ImmutableArray<FocusArea> FocusAreas { get; init; } = [];

    public ImmutableArray<Source> Sources { get; init; } = [];

    public ImmutableArray<Term> Terms { get; init; } = [];

    public ImmutableArray<Disclosure> Disclosures { get; init; } = [];

    public ImmutableArray<Change> Changes { get; init; } = [];

    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    public ImmutableArray<Withdrawal> Withdrawn { get; init; } = [];

    public ImmutableArray<SynonymEntry> Synonyms { get; init; } = [];

    public ImmutableArray<Redaction> Redactions { get; init; } = [];

    /// <summary>Whether older versions hold something that may not be shown any more.</summary>
    public bool HasWithdrawn => !Withdrawn.IsEmpty || !Redactions.IsEmpty;

    /// <summary>The rows of one table, whatever it is.</summary>
    public IReadOnlyList<object> Of(TableSchema table) => _byType[table.RowType](this);

    private static readonly ImmutableDictionary<Type, Func<Rows, IReadOnlyList<object>>> _byType = typeof(Rows).GetProperties()
        .Where(property => property.PropertyType.IsGenericType)
        .ToImmutableDictionary(
            property => property.PropertyType.GetGenericArguments()[0],
            property => (Func<Rows, IReadOnlyList<object>>)(rows => [.. ((IEnumerable)property.GetValue(rows)!).Cast<object>()]));
}
