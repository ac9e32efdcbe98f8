using System.Text.Json.Nodes;

namespace IopRegistry.Web.OpenData.Api;

/// <summary>The shapes of answers, as JSON Schema. What may be missing is null or left out, never an invented value.</summary>
internal static class SchemaParts
{
    public static JsonObject All() => new()
    {
        ["Partnership"] = Of(
            ("id", Text()), ("url", Text()), ("title", Text()), ("programme", Maybe()), ("status", Ref("Status")), ("status_basis", Text()),
            ("reported_status", Maybe()), ("reported_on", Maybe()), ("start", Maybe("Första kända start, så noga som källan anger den.")),
            ("end", Maybe("Sista kända slut; .. är tills vidare, null är okänt.")), ("open_ended", Truth()), ("end_known", Truth()),
            ("periods", Many(Anything())), ("places", Many(Anything())), ("parties", Many(Anything())), ("focus_areas", Many(Anything())),
            ("target_group", Maybe()), ("summary_sv", Text()), ("summary_en", Text()), ("agreement_url", Maybe()), ("source", Anything()), ("updated_on", Text())),
        ["Status"] = new JsonObject
        {
            ["type"] = "string",
            ["description"] = "Räknas ut för en dag: pågår, kommande, okänt, perioden har löpt ut, avslutat.",
            ["enum"] = new JsonArray([.. Enum.GetNames<Status>().Select(name => (JsonNode)Curation.Schema.NameOf(name))]),
        },
        ["PartnershipPage"] = Of(
            ("asof", Text()), ("data_version", Text()), ("total", Number()), ("page", Number()), ("size", Number()), ("items", Many(Ref("Partnership"))), ("facets", Anything()),
            ("suggestion", Maybe("Sökorden med felstavade ord rättade, om något behövde rättas.")),
            ("completeness", Text("Om träffarna har alla sökorden (all), de flesta (most) eller något av dem (any).")),
            ("unknown_words", Many(Text("Ett sökord som inte finns i registret.")))),
        ["Page"] = Of(("data_version", Text()), ("total", Number()), ("page", Number()), ("size", Number()), ("items", Many(Anything()))),
        ["Record"] = Of(("asof", Text()), ("data_version", Text()), ("items", Many(Anything()))),
        ["Insight"] = Of(("id", Text()), ("url", Text()), ("title", Text()), ("asof", Text()), ("data_version", Text()), ("areas", Many(Anything())), ("terms", Many(Anything()))),
        ["Suggestions"] = new JsonObject { ["type"] = "array", ["prefixItems"] = new JsonArray(Text(), Many(Text()), Many(Text()), Many(Text())) },
        ["Version"] = Of(
            ("version", Text()), ("date", Text()), ("bytes_as_sealed", Truth("Falskt där uppgifter som dragits tillbaka är borttagna.")), ("license", Text()),
            ("rows", Anything()), ("tables", Many(Ref("File"))), ("zip", Ref("File")), ("sqlite", Ref("File"))),
        ["File"] = Of(("url", Text()), ("bytes", Number()), ("sha256", Text())),
        ["Versions"] = Of(("versions", Many(Anything()))),
        ["DataPackage"] = Of(("name", Text()), ("version", Text()), ("created", Text()), ("resources", Many(Anything()))),
        ["Problem"] = Problem(),
    };

    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    private static JsonObject Problem()
    {
        var problem = Of(("type", Text("Adress till förklaringen på sidan om API:et.")), ("title", Text()), ("status", Number()));
        problem["description"] = "Problem Details (RFC 9457).";
        var more = problem["properties"]!.AsObject();
        more["detail"] = Text();
        more["instance"] = Text();
        more["errors"] = new JsonObject { ["type"] = "object", ["description"] = "Vid 400: per parameter vad som är fel och hur det rättas." };
        more["nearest"] = new JsonObject { ["type"] = "object", ["description"] = "Vid 410 för en okänd version: den närmaste och dess adress." };
        return problem;
    }

    private static JsonObject Of(params (string Name, JsonObject Schema)[] properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Name)]),
        ["properties"] = new JsonObject([.. properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))]),
    };

    private static JsonObject Text(string? says = null) => Described(new JsonObject { ["type"] = "string" }, says);

    private static JsonObject Maybe(string? says = null) => Described(new JsonObject { ["type"] = new JsonArray("string", "null") }, says);

    private static JsonObject Truth(string? says = null) => Described(new JsonObject { ["type"] = "boolean" }, says);

    private static JsonObject Number() => new() { ["type"] = "integer" };

    private static JsonObject Anything() => new() { ["type"] = "object" };

    private static JsonObject Many(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Described(JsonObject schema, string? says)
    {
        if (says is not null)
            schema["description"] = says;
        return schema;
    }
}
