using IopRegistry.Curation;

namespace IopRegistry.Web.OpenData;

/// <summary>The statements that make the tables of <c>iop.sqlite</c>, read from the same schema as everything else.</summary>
internal static class SqliteSchema
{
    /// <summary>The tables that no CSV file has: computed status, full text, and what the file itself is.</summary>
    public const string Extras = """
        CREATE TABLE "metadata" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL) STRICT;
        CREATE TABLE "status_on_sealing_day" (
          "partnership_id" TEXT PRIMARY KEY REFERENCES "partnerships" ("id"), "status" TEXT NOT NULL, "status_basis" TEXT NOT NULL,
          "reported_status" TEXT, "reported_on" TEXT, "start" TEXT, "end" TEXT) STRICT;
        CREATE VIEW "partnership_status" AS
          SELECT p."id", p."title", s."status", s."status_basis", s."reported_status", s."reported_on", s."start", s."end",
            (SELECT "value" FROM "metadata" WHERE "key" = 'status_day') AS "status_day"
          FROM "partnerships" p JOIN "status_on_sealing_day" s ON s."partnership_id" = p."id";
        CREATE VIEW "active_partnerships" AS SELECT * FROM "partnership_status" WHERE "status" = 'active';
        CREATE VIEW "past_partnerships" AS SELECT * FROM "partnership_status" WHERE "status" IN ('ended', 'expired');
        -- Marks are dropped in index and question alike, so that goteborg finds Göteborg; then far also finds får.
        CREATE VIRTUAL TABLE "partnerships_fts" USING fts5(
          "id" UNINDEXED, "title", "summary_sv", "summary_en", "programme", "target_group", "parties", "places", "focus_areas",
          tokenize = "unicode61 remove_diacritics 2");
        """;

    public static IEnumerable<string> Statements(TableSchema table) =>
    [
        Create(table),
        .. table.Columns.Where(IsList).Select(list => Link(table, list)),
        .. table.Columns.Where(column => column.References is not null && column != table.Key.First())
            .Select(column => IsList(column) ? Index(LinkName(table, column), "value") : Index(table.Name, column.Name)),
    ];

    public static bool IsList(ColumnSchema column) => column.Type == ColumnType.List;

    public static string LinkName(TableSchema table, ColumnSchema list) => $"{table.Name}_{list.Name}";

    public static string Quoted(string name) => $"\"{name}\"";

    private static string Create(TableSchema table)
    {
        var columns = table.Columns.Where(column => !IsList(column)).Select(Column);
        var key = $"PRIMARY KEY ({string.Join(", ", table.Key.Select(column => Quoted(column.Name)))})";
        return $"CREATE TABLE {Quoted(table.Name)} ({string.Join(", ", [.. columns, key])}) STRICT;";
    }

    private static string Column(ColumnSchema column)
    {
        var name = Quoted(column.Name);
        var parts = new[]
        {
            name,
            column.Type == ColumnType.Number ? "INTEGER" : "TEXT",
            column.IsRequired ? "NOT NULL" : "",
            column.Choices.IsEmpty ? "" : $"CHECK ({name} IN ({string.Join(", ", column.Choices.Select(choice => $"'{choice}'"))}))",
            column.References is { } target ? References(target) : "",
        };
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>One row per value of a list, in the list's order.</summary>
    private static string Link(TableSchema table, ColumnSchema list)
    {
        var owner = table.Key.Single().Name;
        var value = list.References is { } target ? References(target) : "";
        return $"CREATE TABLE {Quoted(LinkName(table, list))} (\"{owner}\" TEXT NOT NULL {References(table.Name)}, \"position\" INTEGER NOT NULL, "
            + $"\"value\" TEXT NOT NULL {value}, PRIMARY KEY (\"{owner}\", \"position\")) STRICT;";
    }

    /// <summary>For questions from the other end of a reference; a key that begins with the column is index enough.</summary>
    private static string Index(string table, string column) =>
        $"CREATE INDEX {Quoted($"{table}_{column}_index")} ON {Quoted(table)} ({Quoted(column)});";

    private static string References(string table) => $"REFERENCES {Quoted(table)} ({Quoted(Schema.Get(table).Key.Single().Name)})";
}
