using IopRegistry.Curation;

namespace IopRegistry.Tests;

/// <summary>The rows that <see cref="SmallFolder"/> begins with, in canonical form.</summary>
internal static class SmallTables
{
    private const string Id = SmallFolder.PartnershipId;

    private static readonly (string Column, string Cell)[] From = [("source_id", "rapport-2023"), ("source_ref", "1 rad 1")];

    private static readonly Dictionary<string, (string Column, string Cell)[][]> Rows = new()
    {
        ["partnerships"] =
        [
            [
                ("id", Id), ("title", "Värmestuga – Alfa"), ("title_en", "Shelter – Alfa"), ("summary_sv", "Alfa driver en värmestuga."),
                ("summary_en", "Alfa runs a shelter."), ("focus_areas", "bostad|halsa"), ("place_codes", "1480"), .. From,
            ],
        ],
        ["parties"] =
        [
            [("partnership_id", Id), ("position", "1"), ("role", "civil"), ("organisation_id", "alfa"), ("printed_as", "Alfa"), .. From],
            [
                ("partnership_id", Id), ("position", "2"), ("role", "public"), ("organisation_id", "goteborgs-stad"),
                ("unit_id", "goteborg-socialnamnden"), ("printed_as", "Socialnämnden"), .. From,
            ],
        ],
        ["periods"] =
        [
            [("partnership_id", Id), ("position", "1"), ("kind", "initial"), ("start", "2022"), ("end", "2022-12-31"), .. From],
            [("partnership_id", Id), ("position", "2"), ("kind", "extension"), ("end", "2023-12"), .. From],
        ],
        ["observations"] = [[("partnership_id", Id), ("observed_on", "2023-04-01"), ("reported_status", "active"), .. From]],
        ["organisations"] =
        [
            [("id", "alfa"), ("name", "Föreningen Alfa"), ("kind", "association"), ("org_number", "802426-1268")],
            [("id", "goteborgs-stad"), ("name", "Göteborgs stad"), ("kind", "municipality"), ("place_code", "1480")],
            [("id", "stockholms-stad"), ("name", "Stockholms stad"), ("kind", "municipality"), ("org_number", "212000-0142"), ("place_code", "0180")],
        ],
        ["units"] =
        [
            [("id", "goteborg-socialnamnden"), ("organisation_id", "goteborgs-stad"), ("name", "Socialnämnden"), ("kind", "committee")],
            [("id", "stockholm-socialnamnden"), ("organisation_id", "stockholms-stad"), ("name", "Socialnämnden"), ("kind", "committee")],
        ],
        ["places"] =
        [
            [("code", "0180"), ("name", "Stockholm"), ("kind", "municipality"), ("county_code", "01"), ("county_name", "Stockholms län")],
            [("code", "14"), ("name", "Västra Götalandsregionen"), ("kind", "region"), ("county_code", "14"), ("county_name", "Västra Götalands län")],
            [("code", "1480"), ("name", "Göteborg"), ("kind", "municipality"), ("county_code", "14"), ("county_name", "Västra Götalands län")],
        ],
        ["focus_areas"] =
        [
            [("id", "bostad"), ("name_sv", "Bostad"), ("name_en", "Housing"), ("description_sv", "Någonstans att bo.")],
            [("id", "halsa"), ("name_sv", "Hälsa"), ("name_en", "Health"), ("description_sv", "Att må bra.")],
        ],
        ["sources"] = [[("id", "rapport-2023"), ("title", "Rapporten"), ("publisher", "Utgivaren"), ("kind", "report"), ("short_title", "Rapporten 2023")]],
        ["terms"] = [[("partnership_id", Id), ("clause", "uppsagning"), ("text_sv", "Tre månaders uppsägning."), .. From]],
        ["disclosures"] = [[("partnership_id", Id), ("area", "quality"), ("status", "not_requested"), .. From]],
        ["changes"] =
        [
            [
                ("number", "1"), ("changed_on", "2026-11-21"), ("partnership_id", Id), ("table", "partnerships"), ("kind", "knowledge"),
                ("reason", "Första inläsningen."), ("source_id", "rapport-2023"),
            ],
        ],
        ["synonyms"] = [[("id", "hus"), ("term", "hus"), ("equivalents", "bostad|hem"), ("direction", "both")]],
    };

    public static string Csv(TableSchema table) =>
        string.Concat(Rows.GetValueOrDefault(table.Name, [])
            .Select(cells => Row(table, cells))
            .Prepend(string.Join(',', table.Columns.Select(column => column.Name)))
            .Select(line => line + "\n"));

    public static string Row(TableSchema table, (string Column, string Cell)[] cells)
    {
        var unknown = cells.Where(cell => table.Find(cell.Column) is null).Select(cell => cell.Column);
        Assert.Empty(unknown);
        return string.Join(',', table.Columns.Select(column => cells.FirstOrDefault(cell => cell.Column == column.Name).Cell ?? ""));
    }

    /// <summary>A data dictionary that describes every column and allowed value.</summary>
    public static string Dictionary() => string.Join('\n', Schema.Tables.SelectMany(table => table.Columns
        .Select(column => $"| {column.Name} | Kolumnen {column.Name} | Betyder {column.Name}. {string.Join(", ", column.Choices.Select(choice => $"`{choice}`"))} |")
        .Prepend("| --- | --- | --- |")
        .Prepend("| kolumn | namn | betydelse |")
        .Prepend("")
        .Prepend($"**Tabellen {table.Name}.** Rader om {table.Name}.")
        .Prepend("")
        .Prepend($"## {table.FileName}")
        .Append("")));
}
