using System.Collections.Immutable;

namespace IopRegistry.Search;

public sealed record IndexRequest
{
    /// <summary>Whatever was typed; there is no text that is wrong. Without words all documents match.</summary>
    public string Text { get; init; } = "";

    /// <summary>The last word may be unfinished.</summary>
    public bool IsTyping { get; init; }

    public ImmutableArray<FacetChoice> Facets { get; init; } = [];

    public DocumentSet? Within { get; init; }

    /// <summary>A place for each document among equals, not negative, lowest first.</summary>
    public int[]? Ranks { get; init; }

    /// <summary>Order by <see cref="Ranks"/> and not by relevance.</summary>
    public bool ByRankOnly { get; init; }

    public int Skip { get; init; }
    public int Take { get; init; } = 20;

    public MatchKinds Kinds { get; init; } = MatchKinds.All;
}
