using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace IopRegistry.Search;

/// <summary>Narrows matches by the chosen values and counts, for each facet, what its values would give.</summary>
/// <remarks>A facet's own choice does not narrow its own counts: it is counted over what all the others leave.</remarks>
internal sealed class FacetFilter(IReadOnlyList<FacetChoice> facets, DocumentSet? within, DocumentLists lists)
{
    private readonly int[] _chosen = [.. Enumerable.Range(0, facets.Count).Where(i => !facets[i].Chosen.IsEmpty)];
    private readonly int[] _open = [.. Enumerable.Range(0, facets.Count).Where(i => facets[i].Chosen.IsEmpty)];

    /// <summary>Leaves in the matches what remains.</summary>
    /// <returns>The counts per facet and value.</returns>
    public ImmutableArray<ImmutableArray<int>> Apply(DocumentBits matches)
    {
        var counts = new int[facets.Count][];
        var passing = Passing(matches);
        for (var i = 0; i < passing.Length; i++)
        {
            var others = lists.Take();
            others.UnionWith(matches);
            for (var j = 0; j < passing.Length; j++)
            {
                if (j != i) others.IntersectWith(passing[j]);
            }
            Count(others, _chosen.AsSpan(i, 1), counts);
        }
        foreach (var bits in passing) matches.IntersectWith(bits);
        Count(matches, _open, counts);
        return [.. counts.Select(ImmutableCollectionsMarshal.AsImmutableArray)];
    }

    /// <summary>Without counting, for answers that nobody counts.</summary>
    public void Narrow(DocumentBits matches)
    {
        foreach (var bits in Passing(matches)) matches.IntersectWith(bits);
    }

    /// <summary>For each facet with a choice the documents that it lets through.</summary>
    private DocumentBits[] Passing(DocumentBits matches)
    {
        if (within is not null) matches.IntersectWith(within.Bits);
        if (_chosen.Length == 0) return [];
        var documents = matches.CopyTo(lists.Documents);
        var passing = new DocumentBits[_chosen.Length];
        for (var i = 0; i < passing.Length; i++)
        {
            var facet = facets[_chosen[i]];
            facet.Column.AddWith(facet.Chosen.AsSpan(), documents, passing[i] = lists.Take());
        }
        return passing;
    }

    /// <summary>Of most documents the others are fewer: the totals less those.</summary>
    private void Count(DocumentBits set, ReadOnlySpan<int> which, int[][] counts)
    {
        var areMost = set.Count() > set.DocumentCount / 2;
        var counted = areMost ? Others(set) : set;
        var documents = counted.CopyTo(lists.Documents);
        foreach (var i in which)
        {
            var column = facets[i].Column;
            var values = counts[i] = column.Count(counted, documents);
            for (var value = 0; areMost && value < values.Length; value++) values[value] = column.Totals[value] - values[value];
        }
    }

    private DocumentBits Others(DocumentBits set)
    {
        var others = lists.Take();
        others.Fill();
        others.ExceptWith(set);
        return others;
    }
}
