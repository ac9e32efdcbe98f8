using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>A column to count, and which of its values are asked for: any of them will do, none means all.</summary>
public sealed record FacetChoice(FacetColumn Column, ImmutableArray<int> Chosen)
{
    public FacetChoice(FacetColumn column) : this(column, []) { }
}
