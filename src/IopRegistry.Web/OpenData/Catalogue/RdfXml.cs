using System.Text;
using System.Xml;

namespace IopRegistry.Web.OpenData.Catalogue;

/// <summary>A graph as RDF/XML (<c>https://www.w3.org/TR/rdf-syntax-grammar/</c>), one element per thing.</summary>
internal static class RdfXml
{
    public const string MediaType = "application/rdf+xml";

    private static readonly string Rdf = Graph.Prefixes["rdf"];

    public static byte[] Write(Graph graph)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("rdf", "RDF", Rdf);
            foreach (var (prefix, space) in Graph.Prefixes.Where(pair => pair.Key != "rdf"))
                xml.WriteAttributeString("xmlns", prefix, null, space);
            foreach (var node in graph.Nodes)
                Write(xml, node);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, GraphNode node)
    {
        Start(xml, node.Type);
        xml.WriteAttributeString("rdf", "about", Rdf, node.Iri);
        foreach (var (property, value) in node.Properties)
        {
            Start(xml, property);
            Write(xml, value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, GraphValue value)
    {
        if (value.IsIri)
        {
            xml.WriteAttributeString("rdf", "resource", Rdf, value.Text);
            return;
        }

        if (value.Language is { } language)
            xml.WriteAttributeString("xml", "lang", null, language);
        if (value.Datatype is { } datatype)
            xml.WriteAttributeString("rdf", "datatype", Rdf, Graph.Expand(datatype));
        xml.WriteString(value.Text);
    }

    private static void Start(XmlWriter xml, string name)
    {
        var parts = name.Split(':', 2);
        xml.WriteStartElement(parts[0], parts[1], Graph.Prefixes[parts[0]]);
    }
}
