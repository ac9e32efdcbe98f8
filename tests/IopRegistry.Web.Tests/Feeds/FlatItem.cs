using System.Text.Json;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>What a flat row must hold, worked out from the JSON item alone.</summary>
internal static class FlatItem
{
    /// <summary>Column by column; texts, bools and null, lists joined.</summary>
    public static IEnumerable<object?> Of(JsonElement item) =>
    [
        .. Plain(item, "id", "title", "status", "status_basis", "reported_status", "reported_on", "start", "end", "open_ended", "end_known"),
        Join(item, "places", place => Text(place, "name")),
        Join(item, "places", place => Text(place, "code")),
        // The region's code has the county's name in the list of places, not in the item.
        null,
        Join(item, "parties", party => Text(party, "role") == "civil" ? Text(party, "name") : null),
        Join(item, "parties", party => Text(party, "role") == "civil" ? Text(party, "org_number") : null),
        Join(item, "parties", party => Text(party, "role") == "public" ? Text(party, "name") : null),
        Join(item, "parties", party => Text(party, "role") == "public" ? Text(party, "unit") : null),
        Join(item, "focus_areas", focus => Text(focus, "name")),
        .. Plain(item, "target_group", "programme", "summary_sv", "summary_en", "agreement_url"),
        Text(item.GetProperty("source"), "id"),
        Text(item.GetProperty("source"), "ref"),
        .. Plain(item, "updated_on", "url"),
    ];

    /// <summary>The column that the item does not give: counties.</summary>
    public const int Counties = 12;

    private static IEnumerable<object?> Plain(JsonElement item, params string[] names) => names.Select(name => item.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        var value => (object?)value.GetString(),
    });

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static string? Join(JsonElement item, string list, Func<JsonElement, string?> value)
    {
        var values = item.GetProperty(list).EnumerateArray().Select(value).OfType<string>().Distinct().ToList();
        return values.Count > 0 ? string.Join('|', values) : null;
    }
}
