using System.Collections.Immutable;

namespace IopRegistry.Search;

public sealed record FacetValue(string Value, string Name, int Count, bool IsChosen);

/// <summary>A filter's values with what each would give; the most frequent first, "missing" last.</summary>
public sealed record Facet(Filter Filter, ImmutableArray<FacetValue> Values)
{
    /// <summary>Values that would give something and are not among the given ones for want of room.</summary>
    public int LeftOut { get; init; }
}

/// <summary>How many values of a facet there is room for: all of them up to <paramref name="All"/>, and of more only so many of the most frequent, beside the chosen ones and "missing".</summary>
public sealed record FacetRoom(int All, int OfMore);

/// <summary>The answer to the shared query.</summary>
public sealed record SearchResult(PartnershipQuery Query, DateOnly AsOf, ImmutableArray<Hit> Page, int Total, ImmutableArray<Facet> Facets)
{
    private readonly Lazy<ImmutableArray<Hit>> _all = null!;

    internal Func<ImmutableArray<Hit>> Ordered
    {
        init => _all = new Lazy<ImmutableArray<Hit>>(value);
    }

    /// <summary>Every hit in order, not one page of them; worked out when first asked for.</summary>
    public ImmutableArray<Hit> All => _all.Value;

    public int Pages => Math.Max(1, (Total + Query.Size - 1) / Query.Size);

    /// <summary>Whether the hits have all the words that were asked for, or only most or any of them.</summary>
    public Completeness Completeness { get; init; }

    /// <summary>Words that nothing in the registry has, nor anything near them.</summary>
    public ImmutableArray<string> UnknownWords { get; init; } = [];

    /// <summary>"Menade du …?": the words with misspelt ones put right; their hits are in the answer already.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Marks the words of the query in the texts of what it found; null where it has no words. Made anew each time, for the few that show it.</summary>
    public Func<Highlighter>? Marks { get; init; }
}
