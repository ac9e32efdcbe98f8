using System.Xml.Linq;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Texts;

namespace IopRegistry.Web.Feeds.Discovery;

/// <summary>
/// Records and stable pages in both languages, never searches. A page's <c>lastmod</c> is the latest change of a fact on it; where
/// nothing tells, there is none.
/// </summary>
internal static class Sitemap
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Pages whose text is the site's own; what they count from the data does not date them.</summary>
    private static readonly string[] StablePages =
        ["/", "/organisationer", "/platser", "/statistik", "/statistik/rapporten-2023", "/rattelser", "/om", "/om/api"];

    private static readonly string[] DataPages = ["/data", "/data/ordbok", "/data/versioner"];

    public static FeedResult Of(FeedRequest request) => new(
        Representation.Whole("application/xml; charset=utf-8", () => XmlBytes.Of(Urls(request.Registry, request.Root))),
        request.About([]));

    private static XElement Urls(Registry registry, string root) => new(
        Names + "urlset",
        from page in Pages(registry)
        from path in new[] { page.Path, English.Address(page.Path) }
        select new XElement(
            Names + "url",
            new XElement(Names + "loc", root + path),
            page.ChangedOn is { } day ? new XElement(Names + "lastmod", day.ToIso()) : null));

    private static IEnumerable<(string Path, DateOnly? ChangedOn)> Pages(Registry registry) =>
    [
        .. StablePages.Select(path => (path, (DateOnly?)null)),
        .. registry.Pages.Select(page => (page.Address, page.UpdatedOn)),
        .. DataPages.Select(path => (path, (DateOnly?)registry.Version.SealedOn)),
        ("/andringar", Latest(registry.Partnerships)),
        .. registry.Partnerships.Select(partnership => ($"/partnerskap/{partnership.Id}", (DateOnly?)partnership.UpdatedOn)),
        .. registry.Partnerships.Select(partnership => ($"/partnerskap/{partnership.Id}/insyn", (DateOnly?)partnership.UpdatedOn)),
        .. registry.Rows.Organisations.Select(organisation => ($"/organisationer/{organisation.Id}", Latest(registry.PartnershipsOf(organisation)))),
        .. registry.Rows.Units.Select(unit => ($"/namnder/{unit.Id}", Latest(registry.PartnershipsOf(unit)))),
        .. registry.Rows.Places.Where(place => Registry.Canonical(place.Code) == place.Code)
            .Select(place => ($"/platser/{place.Code}", Latest(registry.PartnershipsIn(place)))),
    ];

    private static DateOnly? Latest(IEnumerable<Partnership> partnerships) =>
        partnerships.Select(partnership => (DateOnly?)partnership.UpdatedOn).Max();
}
