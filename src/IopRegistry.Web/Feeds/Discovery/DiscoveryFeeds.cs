using System.Text;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Queries;

namespace IopRegistry.Web.Feeds.Discovery;

/// <summary>The fixed addresses by which crawlers, browsers and reporters of faults find their way.</summary>
internal static class DiscoveryFeeds
{
    public static void MapDiscovery(this IEndpointRouteBuilder app)
    {
        app.MapFeed("/sitemap.xml", request => Plain(request, () => Sitemap.Of(request)));
        app.MapFeed("/opensearch.xml", request => Plain(request, () => OpenSearch.Of(request)));
        app.MapFeed("/robots.txt", request => Plain(request, () => Text(request, Robots(request.Root))));
        app.MapFeed("/.well-known/security.txt", request => Plain(request, () => Text(request, SecurityText(request))));
    }

    /// <summary>None of them takes a question.</summary>
    private static IResult Plain(FeedRequest request, Func<IResult> answer)
    {
        var (_, faults) = request.Read([]);
        return faults.Length > 0 ? Problem.BadQuery(faults) : answer();
    }

    private static FeedResult Text(FeedRequest request, string text) => new(
        Representation.Whole("text/plain; charset=utf-8", () => Encoding.UTF8.GetBytes(text)) with { Configured = text },
        request.About([]) with { FollowsToday = true });

    /// <summary>Searches have endless addresses; crawlers lost in them have taken other registries down. Records have none with a query; style sheets have, and a crawler that shows pages wants them. The longer rule wins.</summary>
    private static string Robots(string root) => $"""
        User-agent: *
        Disallow: /*?
        Allow: /*.css?v=
        Allow: /*.js?v=
        Disallow: /redaktion
        Disallow: /rattelser/
        Allow: /rattelser/beslut/
        Disallow: /en/rattelser/
        Allow: /en/rattelser/beslut/
        Sitemap: {root}/sitemap.xml

        """;

    /// <summary>RFC 9116 wants an end within a year, so that a forgotten file is not trusted; half a year from the first of this month.</summary>
    private static string SecurityText(FeedRequest request)
    {
        var today = request.Day.Today;
        var expires = new DateOnly(today.Year, today.Month, 1).AddMonths(6);
        return $"""
            Contact: {request.Site.SecurityContact}
            Expires: {expires.ToIso()}T00:00:00Z
            Preferred-Languages: sv, en
            Canonical: {request.Root}/.well-known/security.txt

            """;
    }
}
