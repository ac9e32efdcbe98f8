using System.Text.Json.Nodes;
using IopRegistry.Counting;
using IopRegistry.Curation;
using IopRegistry.Search;

namespace IopRegistry.Web.OpenData.Api;

/// <summary>The keys of the query: which there are comes from the reader that checks them, so that none can be missing here.</summary>
internal static class Parameters
{
    public static string Says(string key) => Says(key, Wording.Swedish);

    public static string Says(string key, Wording words) => key switch
    {
        "q" => words["Sökord. Stavfel och saknade prickar går bra."],
        "from" => words["Perioder som pågår den dagen eller senare. ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD; - för ej känt."],
        "to" => words["Perioder som pågår den dagen eller tidigare. Samma form."],
        "ends_from" => words["Sista kända slut den dagen eller senare. Samma form."],
        "ends_to" => words["Sista kända slut den dagen eller tidigare. Samma form."],
        "asof" => words["Dagen som status gäller, ÅÅÅÅ-MM-DD. Utelämnad: i dag i Sverige."],
        "sort" => words["Vilken ordning träffarna kommer i."],
        "page" => words["Sidan, från 1. En sida efter den sista är tom."],
        "size" => words["Hur många som kommer på varje sida."],
        "dialect" => words["excel ger semikolon och byte order mark, för svenskt Excel."],
        QueryReader.Version => words["En versions id eller en utgåvas namn. Svaret är det som den versionen ger."],
        "partnership" => words["Partnerskapets id."],
        "kind" => words["Om världen ändrades eller om registret vet bättre."],
        "fran" => words["Den äldre versionen."],
        "till" => words["Den nyare versionen. Utelämnad: den som visas nu."],
        "id" => words["Partnerskapets id."],
        _ when Filter.All.FirstOrDefault(filter => filter.Key == key) is { } filter => OfFilter(filter, words),
        _ => throw new ArgumentException($"The parameter {key} has no words; add them.", nameof(key)),
    };

    public static bool IsFilter(string key) => Filter.All.Any(filter => filter.Key == key);

    /// <summary>What may stand there, where that is a list; empty otherwise.</summary>
    public static IEnumerable<string> Values(string key) =>
        SchemaOf(key) is var schema && (schema["enum"] ?? schema["items"]?["enum"]) is JsonArray values ? values.Select(value => (string)value!) : [];

    /// <summary>The least, the most and what applies where it is left out; null for what is no number with a limit.</summary>
    public static (int Least, int Most, int Otherwise)? Limits(string key) =>
        SchemaOf(key) is var schema && schema["maximum"] is { } most ? ((int)schema["minimum"]!, (int)most, (int)schema["default"]!) : null;

    /// <summary>What it is, and where its values stand.</summary>
    private static string OfFilter(Filter filter, Wording words) => (filter.Key, words[filter.Name]) switch
    {
        ("place", var name) => words["{0}: kod ur {1}.", name, "places.csv"],
        ("county", var name) => words["{0}: regionens kod ur {1}.", name, "places.csv"],
        ("committee", var name) => words["{0}: id ur {1}.", name, "units.csv"],
        ("focus", var name) => words["{0}: id ur {1}.", name, "focus_areas.csv"],
        ("organisation", var name) => words["{0}: id ur {1}.", name, "organisations.csv"],
        ("source", var name) => words["{0}: id ur {1}.", name, "sources.csv"],
        ("status", var name) => words["{0}. Värdet past omfattar både avslutade och sådana vars period har löpt ut.", name],
        ("year", var name) => words["{0}: ÅÅÅÅ.", name],
        (_, var name) => $"{name}.",
    };

    public static JsonObject Query(string key, JsonNode? example)
    {
        var parameter = new JsonObject { ["name"] = key, ["in"] = "query", ["description"] = IsFilter(key) ? Says(key) + " Får stå flera gånger (eller); - för uppgift saknas." : Says(key), ["schema"] = SchemaOf(key) };
        if (key == "fran")
            parameter["required"] = true;
        if (example is not null)
            parameter["example"] = example;
        return parameter;
    }

    public static JsonObject Path(string name, string example) => new()
    {
        ["name"] = name,
        ["in"] = "path",
        ["required"] = true,
        ["description"] = name == "table" ? "Tabellens namn." : "Id eller kod, som i adressen till sidan.",
        ["schema"] = name == "table" ? Choice(Schema.Tables.Select(table => table.Name)) : new JsonObject { ["type"] = "string" },
        ["example"] = example,
    };

    private static JsonObject SchemaOf(string key) => key switch
    {
        "status" => Many(Choice([.. Enum.GetNames<Status>().Select(Schema.NameOf), Filter.Past, Filter.MissingValue])),
        "kind" => Many(Choice(Enum.GetNames<ChangeKind>().Select(Schema.NameOf))),
        "partnership" => Many(new JsonObject { ["type"] = "string" }),
        "duration" => Many(Choice([.. Duration.All.Select(duration => duration.Id), Filter.MissingValue])),
        "sort" => Choice(Enum.GetNames<SortOrder>().Select(Schema.NameOf)),
        "dialect" => Choice(["excel"]),
        "asof" => new JsonObject { ["type"] = "string", ["format"] = "date" },
        "page" => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["default"] = 1 },
        "size" => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = PartnershipQuery.LargestSize, ["default"] = new PartnershipQuery().Size },
        _ => IsFilter(key) ? Many(new JsonObject { ["type"] = "string" }) : new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Many(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Choice(IEnumerable<string> values) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]),
    };
}
