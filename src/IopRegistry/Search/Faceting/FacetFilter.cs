namespace IopRegistry.Search;

/// <summary>Narrows matches by the chosen values and counts, for each facet, what its values would give.</summary>
/// <remarks>
/// A facet's own choice does not narrow its own counts. So a document that fails one facet only is counted there and
/// nowhere else, and one that fails two is counted nowhere.
/// </remarks>
internal sealed class FacetFilter
{
    private const int None = -1;
    private const int Several = -2;

    private readonly IReadOnlyList<FacetChoice> _facets;
    private readonly List<(int Facet, FacetColumn Column, bool[] IsChosen)> _choices = [];
    private readonly DocumentSet? _within;

    public FacetFilter(IReadOnlyList<FacetChoice> facets, DocumentSet? within)
    {
        (_facets, _within) = (facets, within);
        for (var i = 0; i < facets.Count; i++)
        {
            if (facets[i].Chosen.IsEmpty) continue;
            var isChosen = new bool[facets[i].Column.Missing + 1];
            foreach (var value in facets[i].Chosen) isChosen[value] = true;
            _choices.Add((i, facets[i].Column, isChosen));
        }
    }

    /// <summary>Moves what remains to the front of the matches.</summary>
    /// <returns>How many remain, and the counts per facet.</returns>
    public (int Kept, int[][] Counts) Apply(Span<int> matches)
    {
        var counts = _facets.Select(f => new int[f.Column.Missing + 1]).ToArray();
        var kept = _choices.Count == 0 && _within is null ? matches.Length : Sift(matches, counts);
        for (var i = 0; i < counts.Length; i++)
        {
            var column = _facets[i].Column;
            if (kept == column.DocumentCount) column.Totals.CopyTo(counts[i]);
            else column.Count(matches[..kept], counts[i]);
        }
        return (kept, counts);
    }

    /// <summary>Only narrows, for answers that nobody counts.</summary>
    public int Sift(Span<int> matches, int[][]? counts = null)
    {
        var kept = 0;
        foreach (var document in matches)
        {
            if (_within?.Contains(document) == false) continue;
            var failed = FailedFacet(document);
            if (failed == None) matches[kept++] = document;
            else if (failed >= 0 && counts is not null) CountOne(_facets[failed].Column, document, counts[failed]);
        }
        return kept;
    }

    private int FailedFacet(int document)
    {
        var failed = None;
        foreach (var (facet, column, isChosen) in _choices)
        {
            if (HasChosen(column[document], isChosen)) continue;
            if (failed != None) return Several;
            failed = facet;
        }
        return failed;
    }

    private static void CountOne(FacetColumn column, int document, int[] counts)
    {
        foreach (var value in column[document]) counts[value]++;
    }

    private static bool HasChosen(ReadOnlySpan<int> values, bool[] isChosen)
    {
        foreach (var value in values)
        {
            if (isChosen[value]) return true;
        }
        return false;
    }
}
