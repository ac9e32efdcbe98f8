using System.Collections.Immutable;

namespace IopRegistry.Web.OpenData.Catalogue;

/// <summary>A value in a graph: another thing by its address, or text with language or type.</summary>
internal sealed record GraphValue(string Text, bool IsIri = false, string? Language = null, string? Datatype = null)
{
    public static GraphValue Iri(string address) => new(address, IsIri: true);

    public static GraphValue Plain(string text) => new(text);

    public static GraphValue Date(DateOnly day) => new(day.ToIso(), Datatype: "xsd:date");

    /// <summary>Swedish and English, as DCAT-AP-SE wants its titles, descriptions and keywords.</summary>
    public static GraphValue[] Both(string swedish, string english) => [new(swedish, Language: "sv"), new(english, Language: "en")];
}

/// <summary>One thing with an absolute address; types and properties are prefixed names. No blank nodes: portals lose them.</summary>
internal sealed record GraphNode(string Iri, string Type, ImmutableArray<(string Property, GraphValue Value)> Properties)
{
    public GraphNode(string iri, string type, params (string Property, GraphValue[] Values)[] properties)
        : this(iri, type, [.. properties.SelectMany(pair => pair.Values.Select(value => (pair.Property, value)))])
    {
    }
}

/// <summary>What is said once and written as RDF/XML and as JSON-LD, so that the two cannot differ.</summary>
internal sealed record Graph(ImmutableArray<GraphNode> Nodes)
{
    public static readonly ImmutableSortedDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        ["adms"] = "http://www.w3.org/ns/adms#",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dcatap"] = "http://data.europa.eu/r5r/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static string Expand(string name) =>
        name.Split(':', 2) is [var prefix, var local] ? Prefixes[prefix] + local : throw new ArgumentException($"'{name}' has no prefix.", nameof(name));
}
