using IopRegistry.Search;

namespace IopRegistry.Benchmarks.Http;

/// <summary>Addresses that nobody has asked for before, so that no cache has them.</summary>
internal static class Uncached
{
    private const int Count = 20_000;

    /// <summary>As people ask, in words that the records have: most look at the first page, some go on, one in ten misspells.</summary>
    public static IReadOnlyList<string> Searches(Registry registry)
    {
        var random = new Random(20260401);
        var asked = new HashSet<string>();
        while (asked.Count < Count)
        {
            var words = Pick(registry.Partnerships).SummarySv.TrimEnd('.').Split(' ');
            var (one, two) = (Pick(words), Pick(words));
            var q = Uri.EscapeDataString(random.Next(10) == 0 ? Workload.Misspelt(one, random) : one);
            var page = random.Next(3) == 0 ? $"&page={1 + random.Next(10)}" : "";
            asked.Add((asked.Count % 6) switch
            {
                0 => $"/partnerskap?q={q}{page}",
                1 => $"/partnerskap?q={q}%20{Uri.EscapeDataString(two)}{page}",
                2 => $"/partnerskap?q={q}&place={Pick(Pick(registry.Partnerships).PlaceCodes)}",
                3 => $"/partnerskap?q={q}&status=active&focus={Pick(registry.Rows.FocusAreas).Id}",
                4 => $"/partnerskap?q={q}&from={new DateOnly(2006, 1, 1).AddDays(random.Next(7_000)):yyyy-MM-dd}",
                _ => $"/partnerskap?place={Pick(Pick(registry.Partnerships).PlaceCodes)}&from={2006 + random.Next(20)}-01-01{page}",
            });
        }
        return [.. asked];

        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
    }

    /// <summary>As a crawler walks through the facets.</summary>
    public static IEnumerable<string> Facets(Registry registry)
    {
        var facets = registry.Search.Run(new PartnershipQuery(), registry.Version.SealedOn).Facets
            .ToDictionary(facet => facet.Filter.Key, facet => facet.Values.Select(value => value.Value).Prepend("").ToList());
        return from place in facets["place"]
               from focus in facets["focus"]
               from status in facets["status"]
               from year in facets["year"]
               select $"/partnerskap?place={place}&focus={focus}&status={status}&year={year}";
    }
}
