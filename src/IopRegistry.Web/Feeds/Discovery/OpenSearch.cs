using System.Xml.Linq;
using IopRegistry.Web.Feeds.Http;

namespace IopRegistry.Web.Feeds.Discovery;

/// <summary>Lets a browser search the registry from its address bar (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    private static readonly XNamespace Names = "http://a9.com/-/spec/opensearch/1.1/";

    public static FeedResult Of(FeedRequest request) => new(
        Representation.Whole("application/opensearchdescription+xml; charset=utf-8", () => XmlBytes.Of(Description(request.Root))),
        request.About([]));

    private static XElement Description(string root) => new(
        Names + "OpenSearchDescription",
        // At most 16 characters.
        new XElement(Names + "ShortName", "IOP-registret"),
        new XElement(Names + "Description", "Sök bland kända idéburna offentliga partnerskap i Sverige."),
        new XElement(Names + "InputEncoding", "UTF-8"),
        new XElement(Names + "OutputEncoding", "UTF-8"),
        new XElement(Names + "Language", "sv"),
        new XElement(Names + "Image", new XAttribute("type", "image/svg+xml"), $"{root}/favicon.svg"),
        Url(root, "text/html", "results", "/partnerskap?q={searchTerms}"),
        Url(root, "application/atom+xml", "results", "/partnerskap.atom?q={searchTerms}&page={startPage?}&size={count?}"),
        Url(root, "application/x-suggestions+json", "suggestions", "/sok/forslag?q={searchTerms}"),
        Url(root, "application/opensearchdescription+xml", "self", "/opensearch.xml"));

    private static XElement Url(string root, string type, string relation, string template) => new(
        Names + "Url", new XAttribute("type", type), new XAttribute("rel", relation), new XAttribute("template", root + template));
}
