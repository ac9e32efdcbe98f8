using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>
/// CSV on the Web metadata (<c>https://www.w3.org/TR/tabular-metadata/</c>). Addresses are relative to the metadata, so
/// that the same bytes are right on the site and in the ZIP file.
/// </summary>
public static class Csvw
{
    public const string MediaType = "application/csvm+json";

    /// <summary>All tables in one group: the only place where the standard allows a reference from one table to another.</summary>
    public const string GroupFile = "csv-metadata.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string FileFor(TableSchema table) => table.FileName + "-metadata.json";

    public static byte[] Table(GlossaryTable table)
    {
        var json = Describe(table, isInGroup: false);
        json.Insert(0, "@context", Context());
        json["dc:license"] = new JsonObject { ["@id"] = Licence.Iri };
        return Bytes(json);
    }

    public static byte[] Group(Glossary glossary) => Bytes(new JsonObject
    {
        ["@context"] = Context(),
        ["dc:title"] = "IOP-registret",
        ["dc:license"] = new JsonObject { ["@id"] = Licence.Iri },
        ["tables"] = new JsonArray([.. glossary.Tables.Select(table => Describe(table, isInGroup: true))]),
    });

    private static JsonArray Context() => ["http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "sv" }];

    private static JsonObject Describe(GlossaryTable table, bool isInGroup) => new()
    {
        ["url"] = table.Schema.FileName,
        ["dc:title"] = table.Title,
        ["dc:description"] = table.Description,
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["delimiter"] = ",", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true, ["lineTerminators"] = new JsonArray("\n") },
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. table.Columns.Select(Column)]),
            ["primaryKey"] = new JsonArray([.. table.Schema.Key.Select(column => (JsonNode)column.Name)]),
            ["foreignKeys"] = new JsonArray([.. table.Schema.Columns.Where(column => IsForeignKey(table.Schema, column, isInGroup)).Select(ForeignKey)]),
        },
    };

    private static JsonObject Column(GlossaryColumn column)
    {
        var json = new JsonObject
        {
            ["name"] = column.Schema.Name,
            ["titles"] = column.Schema.Name,
            ["dc:title"] = column.Title,
            ["dc:description"] = column.Description,
            ["datatype"] = DataType(column.Schema),
        };
        if (column.Schema.IsRequired)
            json["required"] = true;
        if (column.Schema.Type == ColumnType.List)
            json["separator"] = ColumnSchema.ListDelimiter.ToString();
        return json;
    }

    private static JsonNode DataType(ColumnSchema column) => column switch
    {
        { Type: ColumnType.Number } => "integer",
        { Type: ColumnType.Date } => new JsonObject { ["base"] = "date", ["format"] = "yyyy-MM-dd" },
        { Pattern: { } pattern } => new JsonObject { ["base"] = "string", ["format"] = pattern },
        { Choices.IsEmpty: false } => new JsonObject { ["base"] = "string", ["format"] = string.Join('|', column.Choices) },
        _ => "string",
    };

    /// <summary>A list's cell is compared whole, so lists have none; alone, a table can only refer to itself.</summary>
    private static bool IsForeignKey(TableSchema table, ColumnSchema column, bool isInGroup) =>
        column.References is { } target && column.Type != ColumnType.List && (isInGroup || target == table.Name);

    private static JsonObject ForeignKey(ColumnSchema column) => new()
    {
        ["columnReference"] = column.Name,
        ["reference"] = new JsonObject
        {
            ["resource"] = Schema.Get(column.References!).FileName,
            ["columnReference"] = Schema.Get(column.References!).Key.Single().Name,
        },
    };

    private static byte[] Bytes(JsonObject json) => [.. System.Text.Encoding.UTF8.GetBytes(json.ToJsonString(Readable)), (byte)'\n'];
}
