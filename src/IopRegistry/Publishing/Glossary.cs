using System.Collections.Immutable;
using System.Text.Json;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>A column with the words that the manifest carries for it; blank where it carries none.</summary>
public sealed record GlossaryColumn(ColumnSchema Schema, string Title, string Description);

public sealed record GlossaryTable(TableSchema Schema, string Title, string Description, ImmutableArray<GlossaryColumn> Columns);

/// <summary>
/// What every table and column means. Columns, types and keys come from the records that read the data, the words from
/// the manifest they were sealed with: the glossary cannot say anything else than the files do.
/// </summary>
public sealed record Glossary(ImmutableArray<GlossaryTable> Tables)
{
    public static Glossary Of(Registry registry)
    {
        if (!registry.Files.TryGetValue(Manifest.FileName, out var json))
            return new Glossary([.. Schema.Tables.Select(table => Describe(table, null))]);
        using var manifest = JsonDocument.Parse(json);
        var resources = manifest.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("name").GetString()!);
        return new Glossary([.. Schema.Tables.Select(table => Describe(table, resources.TryGetValue(table.Name, out var found) ? found : null))]);
    }

    private static GlossaryTable Describe(TableSchema table, JsonElement? resource)
    {
        var fields = resource?.TryGetProperty("schema", out var schema) == true
            ? schema.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!)
            : [];
        return new GlossaryTable(table, Words(resource, "title") is { Length: > 0 } title ? title : table.Name, Words(resource, "description"),
        [
            .. table.Columns.Select(column => fields.TryGetValue(column.Name, out var field)
                ? new GlossaryColumn(column, Words(field, "title"), Words(field, "description"))
                : new GlossaryColumn(column, "", "")),
        ]);
    }

    private static string Words(JsonElement? of, string property) =>
        of?.TryGetProperty(property, out var text) == true ? text.GetString() ?? "" : "";
}
