using System.Collections.Immutable;

namespace IopRegistry.Search;

public sealed record ScoredDocument(int Document, float Score);

/// <param name="Page">The hits from Skip on, at most Take of them.</param>
/// <param name="Counts">For each facet of the request the number of documents per value, the missing value last.</param>
/// <param name="Unknown">Words that no document has, nor anything near them.</param>
/// <param name="Suggestion">"Menade du …?": the text with misspelt words put right. Its hits are in the answer already.</param>
public sealed record IndexAnswer(
    int Total,
    ImmutableArray<ScoredDocument> Page,
    ImmutableArray<ImmutableArray<int>> Counts,
    Completeness Completeness,
    ImmutableArray<string> Unknown,
    string? Suggestion)
{
    /// <summary>Shows the query's words in the texts of what was found.</summary>
    public required Func<Highlighter> Marks { get; init; }
}
