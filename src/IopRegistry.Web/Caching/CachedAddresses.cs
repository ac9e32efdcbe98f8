using System.Collections.Frozen;
using IopRegistry.Search;

namespace IopRegistry.Web.Caching;

/// <summary>
/// The addresses whose answers are kept, one by one: what nobody wrote down here is never kept. Each depends on
/// nothing but the data, the day, the query and the configuration. Left out on purpose are forms and receipts, what
/// editors see, and errors.
/// </summary>
internal static class CachedAddresses
{
    /// <summary>Compressed and tagged by <see cref="PageAnswers"/>.</summary>
    private static readonly FrozenSet<string> Pages = FrozenSet.Create(
        "", "partnerskap", "partnerskap/jamfor", "partnerskap/{id}", "partnerskap/{id}/insyn", "organisationer", "organisationer/{id}", "namnder/{id}",
        "platser", "platser/{code}", "statistik", "statistik/rapporten-2023", "andringar", "data", "data/ordbok", "om", "om/metod", "om/api", "om/{slug}", "tillganglighet", "dataskydd");

    /// <summary>The same, but made anew each time: they show the list of kept versions, which may grow while the data stay.</summary>
    private static readonly FrozenSet<string> PagesOfVersions = FrozenSet.Create("data/versioner", "data/skillnad");

    /// <summary>Compressed and tagged by <see cref="Feeds.Http.FeedResult"/>.</summary>
    private static readonly FrozenSet<string> Feeds = FrozenSet.Create(
        "partnerskap.json", "partnerskap.jsonl", "partnerskap.csv", "partnerskap.xlsx", "partnerskap.atom", "partnerskap.ics",
        "partnerskap/{id}.json", "partnerskap/{id}.jsonld", "partnerskap/{id}.atom", "partnerskap/{id}/insyn.json",
        "partnerskap/jamfor.csv", "partnerskap/jamfor/tidslinje.svg", "partnerskap/jamfor/tidslinje.csv",
        "organisationer.json", "organisationer.jsonl", "organisationer.csv", "organisationer.xlsx",
        "organisationer/{id}.json", "organisationer/{id}.jsonld", "organisationer/{id}.atom",
        "namnder.json", "namnder.jsonl", "namnder.csv", "namnder.xlsx", "namnder/{id}.json",
        "platser.json", "platser.jsonl", "platser.csv", "platser.xlsx", "platser/{id}.json", "platser/{code}.atom",
        "andringar.json", "andringar.jsonl", "andringar.csv", "andringar.xlsx", "andringar.atom",
        "statistik/{picture}.svg", "statistik/{picture}.csv",
        "partnerskap/{id}/tidslinje.svg", "partnerskap/{id}/tidslinje.csv", "organisationer/{id}/tidslinje.svg", "organisationer/{id}/tidslinje.csv",
        "platser/{code}/tidslinje.svg", "platser/{code}/tidslinje.csv",
        "data/{table}.csv", "data/{table}.csv-metadata.json", "data/csv-metadata.json", "data/datapackage.json", "data/version.json",
        "data/pages/{slug}.md", "data/pages/en/{slug}.md", "data/disclosures/{id}/{area}.md", "data/iop.zip", "data/iop.sqlite",
        "data/dcat.rdf", "datasets/dcat", "data/dcat.jsonld", "data/dataset.jsonld",
        "sitemap.xml", "opensearch.xml", "robots.txt", ".well-known/security.txt");

    private static readonly FrozenSet<string> Keys = QueryReader.Keys.Concat(["id", "kind", "partnership"]).ToFrozenSet();

    public static IEnumerable<string> All => Pages.Concat(PagesOfVersions).Concat(Feeds);

    public static bool IsPage(Endpoint? endpoint) => RouteOf(endpoint) is { } route && (Pages.Contains(route) || PagesOfVersions.Contains(route));

    public static bool Has(Endpoint? endpoint) => RouteOf(endpoint) is { } route && (Pages.Contains(route) || Feeds.Contains(route));

    /// <summary>
    /// The query as part of a key: names in order, each value in the order it was given, so that no two queries with
    /// different answers share a key. Null where a key is not a known one; such a request is refused anyway.
    /// </summary>
    public static string? CanonicalQuery(HttpRequest request)
    {
        if (!request.QueryString.HasValue)
            return "";
        if (!request.Query.Keys.All(Keys.Contains))
            return null;
        var pairs = request.Query.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(value => $"{pair.Key}={Uri.EscapeDataString(value ?? "")}"));
        return "?" + string.Join('&', pairs);
    }

    private static string? RouteOf(Endpoint? endpoint) => (endpoint as RouteEndpoint)?.RoutePattern.RawText?.Trim('/');
}
