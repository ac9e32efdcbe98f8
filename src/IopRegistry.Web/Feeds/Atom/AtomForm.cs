using System.Text;
using System.Xml;
using IopRegistry.Publishing;
using IopRegistry.Web.Feeds.Http;
using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Atom;

/// <summary>A feed as Atom (RFC 4287), with the paging of RFC 5005.</summary>
internal static class AtomForm
{
    public const string Type = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <param name="author">Who publishes the feed.</param>
    /// <param name="pages">The other pages of it.</param>
    public static FeedResult Of(Provenance about, string author, Func<IEnumerable<Link>> pages, Func<AtomFeed> feed) =>
        new(Representation.Whole(Type, () => Bytes(feed(), about.Address, author, pages())) with { Links = pages, Configured = author }, about);

    /// <param name="self">The feed's own address; null where it is a secret.</param>
    public static byte[] Bytes(AtomFeed feed, string? self, string author, IEnumerable<Link> pages)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, Representation.Language);
            Element(xml, "id", StableId.Urn(feed.Name));
            Element(xml, "title", feed.Title);
            Element(xml, "subtitle", feed.Subtitle);
            Element(xml, "updated", Instant(feed.UpdatedOn));
            Author(xml, author);
            Element(xml, "rights", Licence.Name);
            foreach (var link in (IEnumerable<Link>)[.. self is null ? [] : new[] { new Link("self", self, "application/atom+xml") }, new("alternate", feed.Page, "text/html"), .. pages])
                Write(xml, link);
            foreach (var entry in feed.Entries)
                Write(xml, entry);
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", StableId.Urn(entry.Name));
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Instant(entry.UpdatedOn));
        Write(xml, new Link("alternate", entry.Address, "text/html"));
        foreach (var (term, label) in entry.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", term);
            xml.WriteAttributeString("label", XmlSafe.Text(label));
            xml.WriteEndElement();
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(XmlSafe.Text(entry.Text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Link link)
    {
        // RFC 5005 says "previous" where HTTP's own links say "prev".
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", link.Relation == "prev" ? "previous" : link.Relation);
        xml.WriteAttributeString("href", link.Address);
        if (link.Type is not null)
            xml.WriteAttributeString("type", link.Type);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlSafe.Text(text));

    /// <summary>The registry knows the day only; its first instant in Sweden.</summary>
    private static string Instant(DateOnly day) => XmlConvert.ToString(Stockholm.StartOf(day));
}
