using System.Text.Json.Nodes;

namespace IopRegistry.Web.OpenData.Catalogue;

/// <summary>The same graph as JSON-LD 1.1, flat: one object per thing.</summary>
internal static class GraphJsonLd
{
    public const string MediaType = "application/ld+json";

    public static JsonObject Write(Graph graph) => new()
    {
        ["@context"] = new JsonObject([.. Graph.Prefixes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))]),
        ["@graph"] = new JsonArray([.. graph.Nodes.Select(Write)]),
    };

    private static JsonObject Write(GraphNode node)
    {
        var json = new JsonObject { ["@id"] = node.Iri, ["@type"] = node.Type };
        foreach (var group in node.Properties.GroupBy(pair => pair.Property, pair => Write(pair.Value)))
            json[group.Key] = new JsonArray([.. group]);
        return json;
    }

    private static JsonNode Write(GraphValue value) => value switch
    {
        { IsIri: true } => new JsonObject { ["@id"] = value.Text },
        { Language: { } language } => new JsonObject { ["@value"] = value.Text, ["@language"] = language },
        { Datatype: { } datatype } => new JsonObject { ["@value"] = value.Text, ["@type"] = datatype },
        _ => new JsonObject { ["@value"] = value.Text },
    };
}
