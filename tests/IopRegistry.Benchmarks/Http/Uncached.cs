using IopRegistry.Search;
using IopRegistry.Web.Tests.Feeds;

namespace IopRegistry.Benchmarks.Http;

/// <summary>Addresses that nobody has asked for before, so that no cache has them.</summary>
internal static class Uncached
{
    private static readonly string[] Words = ["unga", "mötesplats", "stöd", "förening", "lokal", "råd", "bidrag", "staden", "verksamhet", "driver", "unag", "motesplats"];

    /// <summary>One or two words, some misspelt, on some page; one record by its number; words within dates.</summary>
    public static IEnumerable<string> Searches(int count)
    {
        var random = new Random(20260401);
        for (var i = 0; i < 20_000; i++)
        {
            var (one, two) = (Words[random.Next(Words.Length)], Words[random.Next(Words.Length)]);
            var (size, days) = (20 + random.Next(30), random.Next(50_000));
            var page = 1 + random.Next(Math.Max(1, count / 10 / size));
            yield return (i % 4) switch
            {
                0 => $"/partnerskap?q={Uri.EscapeDataString(one)}&size={size}&page={page}",
                1 => $"/partnerskap?q={Uri.EscapeDataString($"{one} {two}")}&size={size}&page={page}",
                2 => $"/partnerskap?q={GeneratedTables.IdOf(random.Next(1, count))}",
                _ => $"/partnerskap?q={Uri.EscapeDataString(one)}&from={new DateOnly(1950, 1, 1).AddDays(days):yyyy-MM-dd}",
            };
        }
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
