using System.Text.Json.Nodes;

namespace IopRegistry.Curation;

/// <summary>A table's columns as a Table Schema 2.0 (<c>https://datapackage.org/standard/table-schema/</c>).</summary>
internal static class FieldJson
{
    public static JsonObject Schema(TableSchema table, DescribedTable described)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/tableschema.json",
            ["fields"] = new JsonArray([.. table.Columns.Select(column => Field(table, column, described.Find(column.Name)!))]),
            ["fieldsMatch"] = "exact",
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = new JsonArray([.. table.Key.Select(column => (JsonNode)column.Name)]),
        };
        var foreignKeys = table.Columns.Where(IsForeignKey).Select(column => new JsonObject
        {
            ["fields"] = new JsonArray(column.Name),
            ["reference"] = Reference(table, column),
        }).ToArray();
        // The standard knows no empty list of them.
        if (foreignKeys.Length > 0)
            schema["foreignKeys"] = new JsonArray(foreignKeys);
        return schema;
    }

    private static JsonObject Field(TableSchema table, ColumnSchema column, DescribedColumn described)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["title"] = described.Title,
            ["description"] = described.Description,
            ["type"] = TypeOf(column),
        };
        if (column.Type == ColumnType.List)
        {
            field["delimiter"] = ColumnSchema.ListDelimiter.ToString();
            field["itemType"] = "string";
            // A foreign key is compared with the whole cell; what each item refers to has no word in the standard.
            if (column.References is not null)
                field["itemReference"] = Reference(table, column);
        }

        if (Constraints(table, column) is { Count: > 0 } constraints)
            field["constraints"] = constraints;
        return field;
    }

    private static JsonObject Constraints(TableSchema table, ColumnSchema column)
    {
        var constraints = new JsonObject();
        if (column.IsRequired)
            constraints["required"] = true;
        if (column.IsKey && table.Key.Count() == 1)
            constraints["unique"] = true;
        // A list's pattern is that of an item, and the standard has no place for it.
        if (column.Type != ColumnType.List && column.Pattern is { } pattern)
            constraints["pattern"] = pattern;
        if (!column.Choices.IsEmpty)
            constraints["enum"] = new JsonArray([.. column.Choices.Select(choice => (JsonNode)choice)]);
        return constraints;
    }

    private static string TypeOf(ColumnSchema column) => column.Type switch
    {
        ColumnType.List => "list",
        ColumnType.Number => "integer",
        ColumnType.Date => "date",
        _ => "string",
    };

    private static bool IsForeignKey(ColumnSchema column) => column.References is not null && column.Type != ColumnType.List;

    private static JsonObject Reference(TableSchema table, ColumnSchema column)
    {
        var key = new JsonArray([.. Curation.Schema.Get(column.References!).Key.Select(target => (JsonNode)target.Name)]);
        // A table that refers to itself leaves the resource out.
        return column.References == table.Name
            ? new JsonObject { ["fields"] = key }
            : new JsonObject { ["resource"] = column.References, ["fields"] = key };
    }
}
