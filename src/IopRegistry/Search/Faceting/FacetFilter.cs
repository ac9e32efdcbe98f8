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
        if (_facets.Count > 0 && kept > _facets[0].Column.DocumentCount / 2) CountOthers(matches[..kept], counts);
        else CountEach(matches[..kept], counts);
        return (kept, counts);
    }

    private void CountEach(ReadOnlySpan<int> matches, int[][] counts)
    {
        for (var i = 0; i < counts.Length; i++) _facets[i].Column.Count(matches, counts[i]);
    }

    /// <summary>Of most documents the others are fewer: the totals less those. Most documents are always in order.</summary>
    private void CountOthers(ReadOnlySpan<int> matches, int[][] counts)
    {
        var others = new int[_facets[0].Column.DocumentCount - matches.Length];
        for (var (document, next, count) = (0, 0, 0); count < others.Length; document++)
        {
            if (next < matches.Length && matches[next] == document) next++;
            else others[count++] = document;
        }
        for (var i = 0; i < counts.Length; i++)
        {
            var column = _facets[i].Column;
            var fewer = new int[counts[i].Length];
            column.Count(others, fewer);
            for (var value = 0; value < fewer.Length; value++) counts[i][value] += column.Totals[value] - fewer[value];
        }
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
            if (column.HasAny(document, isChosen)) continue;
            if (failed != None) return Several;
            failed = facet;
        }
        return failed;
    }

    private static void CountOne(FacetColumn column, int document, int[] counts)
    {
        foreach (var value in column[document]) counts[value]++;
    }
}
