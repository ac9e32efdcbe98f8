using System.Collections.Immutable;

namespace IopRegistry.Search;

/// <summary>A query text against one index: what must be there, what only counts if it is there, what must not be.</summary>
/// <param name="Suggestion">The text with misspelt words put right; null if there is nothing to put right.</param>
internal sealed record Query(
    ImmutableArray<Clause> Wanted, ImmutableArray<Clause> Quiet, ImmutableArray<Clause> Excluded, string? Suggestion)
{
    /// <summary>A compound was taken apart: what has its parts has not quite what was asked for.</summary>
    public bool IsTakenApart { get; init; }

    public bool IsEmpty => Wanted.IsEmpty && Quiet.IsEmpty && Excluded.IsEmpty;
}
