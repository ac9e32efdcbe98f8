namespace IopRegistry.Search;

internal static class RankOrder
{
    /// <summary>Each document's place in the order given.</summary>
    public static int[] PlacesOf(IEnumerable<int> documents)
    {
        int[] ordered = [.. documents];
        var places = new int[ordered.Length];
        foreach (var (place, document) in ordered.Index())
            places[document] = place;
        return places;
    }

    /// <summary>The documents by their ranks, lowest first, in one pass: no two have the same, and none is far above their number.</summary>
    public static int[] Of(int[] ranks)
    {
        if (ranks.Length == 0)
            return [];
        var places = new int[ranks.Max() + 1];
        for (var document = 0; document < ranks.Length; document++)
            places[ranks[document]] = document + 1;
        var ordered = new int[ranks.Length];
        var count = 0;
        foreach (var place in places)
        {
            if (place > 0)
                ordered[count++] = place - 1;
        }

        return ordered;
    }
}
