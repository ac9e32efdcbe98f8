using System.Collections.Immutable;
using IopRegistry.Search;
using IopRegistry.Web.Data;
using IopRegistry.Web.Feeds.Tables;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds.Http;

/// <summary>What every feed needs to answer: one snapshot of the registry, the day, and the address it was asked at.</summary>
internal sealed record FeedRequest(HttpRequest Http, Registry Registry, SwedishDay Day, Site Site)
{
    /// <summary>What pages and dialects take part in how an answer is cut and written, never in which rows it has.</summary>
    private static readonly ImmutableArray<string> Cuts = ["page", "size", "dialect"];

    public static FeedRequest Of(HttpContext http)
    {
        var services = http.RequestServices;
        return new(http.Request, services.GetRequiredService<Registry>(), services.GetRequiredService<SwedishDay>(), services.GetRequiredService<Site>());
    }

    /// <summary>What stands at this name in the address.</summary>
    public string Route(string name) => (string)Http.RouteValues[name]!;

    public string Root => Site.Root(Http);

    /// <summary>English only where <see cref="Texts.English.Has"/> says so.</summary>
    public Words Words => Words.For(Http);

    private string Path => (Http.PathBase + Http.Path).ToUriComponent();

    public DateOnly AsOf(PartnershipQuery query) => query.AsOf ?? Day.Today;

    /// <param name="keys">Those that mean something here; null for all of the shared query.</param>
    public (PartnershipQuery Query, ImmutableArray<QueryFault> Faults) Read(IReadOnlyCollection<string>? keys = null) =>
        RequestQuery.Read(Registry, Http, keys);

    /// <summary>For an answer that describes a day.</summary>
    public Provenance About(PartnershipQuery query) =>
        new(Registry.Version, AsOf(query), query.AsOf is null, Root, Path, Rows(query.Pairs()));

    /// <summary>For an answer in which no day takes part.</summary>
    public Provenance About(IEnumerable<KeyValuePair<string, string>> pairs) =>
        new(Registry.Version, null, FollowsToday: false, Root, Path, Rows(pairs));

    /// <param name="rows">All of them; cut into pages here.</param>
    public static Selection<TRow> Select<TRow>(FeedTable<TRow> table, Func<IReadOnlyList<TRow>> rows, PartnershipQuery query, Provenance about)
    {
        var all = new Lazy<IReadOnlyList<TRow>>(rows);
        return Select(table, () => new Cut<TRow>(all.Value.Count, [.. all.Value.Skip(Before(query, all.Value.Count)).Take(query.Size)]), all, query, about);
    }

    /// <param name="cut">Where a page is found without finding all rows.</param>
    public static Selection<TRow> Select<TRow>(FeedTable<TRow> table, Func<Cut<TRow>> cut, Lazy<IReadOnlyList<TRow>> all, PartnershipQuery query, Provenance about) =>
        new(table, new Lazy<Cut<TRow>>(cut), all, query.Page, query.Size, query.Dialect, about);

    private static int Before(PartnershipQuery query, int total) => (int)Math.Min((query.Page - 1L) * query.Size, total);

    private static ImmutableArray<KeyValuePair<string, string>> Rows(IEnumerable<KeyValuePair<string, string>> pairs) =>
        [.. pairs.Where(pair => !Cuts.Contains(pair.Key))];
}
