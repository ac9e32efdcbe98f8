using System.Text.Json.Nodes;
using IopRegistry.Publishing;
using IopRegistry.Search;
using IopRegistry.Web.Data;

namespace IopRegistry.Web.OpenData.Api;

/// <summary>
/// The machine addresses as OpenAPI 3.1. Built here and not by Microsoft.AspNetCore.OpenApi: that reads the handlers'
/// parameters, and ours take one request whose keys the shared query's reader knows. From the reader, the filters and
/// the list of operations comes a document with every parameter, and no further package.
/// </summary>
internal sealed class OpenApiDocument(Examples examples, Site site, string root)
{
    public const string Address = "/openapi/v1.json";

    public JsonObject Build() => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = "IOP-registret",
            ["version"] = "1",
            ["summary"] = "Idéburna offentliga partnerskap i Sverige.",
            ["description"] = $"Öppet för alla, utan nyckel. Samma fråga gäller på söksidan och i alla format. Förklaringar för människor: {root}/om/api.",
            ["contact"] = new JsonObject { ["name"] = site.PublishedBy.ContactName, ["email"] = site.PublishedBy.ContactEmail },
            ["license"] = new JsonObject { ["name"] = Licence.Name, ["url"] = Licence.Url },
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = root }),
        ["tags"] = new JsonArray([.. Operations.All.Select(operation => operation.Group).Distinct().Select(group => new JsonObject { ["name"] = group })]),
        ["paths"] = new JsonObject([.. Operations.All.Select(operation => KeyValuePair.Create(operation.Path, (JsonNode?)new JsonObject { ["get"] = Get(operation) }))]),
        ["components"] = new JsonObject { ["schemas"] = SchemaParts.All(), ["responses"] = Refusals() },
    };

    private JsonObject Get(Operation operation) => new()
    {
        ["operationId"] = operation.Id,
        ["tags"] = new JsonArray(operation.Group),
        ["summary"] = operation.Says,
        ["parameters"] = new JsonArray([.. ParametersOf(operation)]),
        ["responses"] = Responses(operation),
    };

    private IEnumerable<JsonObject> ParametersOf(Operation operation)
    {
        foreach (var placeholder in operation.Placeholders)
            yield return Parameters.Path(placeholder, examples.Path(operation, placeholder));
        foreach (var key in operation.Keys)
            yield return Parameters.Query(key, examples.Query(key));
        if (operation.TakesVersion)
            yield return Parameters.Query(QueryReader.Version, null);
    }

    private static JsonObject Responses(Operation operation)
    {
        var content = new JsonObject { ["schema"] = operation.Shape is { } shape ? SchemaParts.Ref(shape) : operation.MediaType.EndsWith("json", StringComparison.Ordinal) ? new JsonObject { ["type"] = "object" } : new JsonObject() };
        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = operation.Says, ["content"] = new JsonObject { [operation.MediaType] = content } },
        };
        if (operation.Keys.Length > 0 || operation.TakesVersion)
            responses["400"] = Refusal("BadQuery");
        if (operation.Placeholders.Any() || operation.Keys.Contains("id"))
            responses["404"] = Refusal("NotFound");
        if (operation.TakesVersion || operation.Keys.Contains("fran"))
            responses["410"] = Refusal("Gone");
        responses["429"] = Refusal("TooManyRequests");
        responses["500"] = Refusal("InternalError");
        return responses;
    }

    private static JsonObject Refusal(string name) => new() { ["$ref"] = "#/components/responses/" + name };

    private static JsonObject Refusals() => new()
    {
        ["BadQuery"] = Problem("Frågan kan inte besvaras: okänd parameter, otillåtet värde eller dålig dag.", "bad-query", "Frågan kan inte besvaras", 400),
        ["NotFound"] = Problem("Adressen eller id:t finns inte.", "not-found", "Adressen finns inte", 404),
        ["Gone"] = Problem("Uppgiften är tillbakadragen, eller så finns versionen inte bland de sparade.", "withdrawn", "Uppgiften är borttagen", 410),
        ["TooManyRequests"] = Problem("För många anrop. Retry-After säger hur länge du ska vänta.", "too-many-requests", "För många anrop", 429),
        ["InternalError"] = Problem("Felet är vårt.", "internal-error", "Registret kunde inte svara", 500),
    };

    private static JsonObject Problem(string says, string type, string title, int status) => new()
    {
        ["description"] = says,
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject
            {
                ["schema"] = SchemaParts.Ref("Problem"),
                ["example"] = new JsonObject { ["type"] = "/om/api#" + type, ["title"] = title, ["status"] = status },
            },
        },
    };
}
