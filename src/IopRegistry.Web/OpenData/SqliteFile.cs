using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Curation;
using IopRegistry.Publishing;
using Microsoft.Data.Sqlite;

namespace IopRegistry.Web.OpenData;

/// <summary>
/// All tables as one SQLite file, for SQL and Datasette. A blank cell is NULL, a list a table of its own, and the status
/// is that of the day the data were sealed: a file does not change because a day has passed.
/// </summary>
internal static class SqliteFile
{
    public static byte[] Build(Registry registry)
    {
        var path = Path.Combine(Path.GetTempPath(), $"iop-{Guid.NewGuid():N}.sqlite");
        try
        {
            // Without a pool the file is closed when the connection is.
            using (var file = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False"))
            {
                file.Open();
                // The file is new and read only when whole: nothing to roll back to.
                Run(file, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = 'UTF-8';");
                using var transaction = file.BeginTransaction();
                Fill(file, registry);
                transaction.Commit();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Fill(SqliteConnection file, Registry registry)
    {
        foreach (var statement in Schema.Tables.SelectMany(SqliteSchema.Statements).Append(SqliteSchema.Extras))
            Run(file, statement);
        foreach (var table in Schema.Tables)
            AddRows(file, registry, table);
        Insert(file, "metadata", 2, Metadata(registry));
        Insert(file, "status_on_sealing_day", 7, registry.Partnerships.Select(partnership => Status(registry, partnership)));
        Insert(file, "partnerships_fts", 9, registry.Partnerships.Select(Words));
    }

    private static void AddRows(SqliteConnection file, Registry registry, TableSchema table)
    {
        var columns = table.Columns.Where(column => !SqliteSchema.IsList(column)).ToList();
        var rows = registry.Rows.Of(table);
        Insert(file, table.Name, columns.Count, rows.Select(row => columns.Select(column => Value(column, row)).ToArray()));
        foreach (var list in table.Columns.Where(SqliteSchema.IsList))
        {
            Insert(file, SqliteSchema.LinkName(table, list), 3, rows.SelectMany(row =>
                ((ImmutableArray<string>)list.Property.GetValue(row)!).Select((value, index) =>
                    new object?[] { table.Key.Single().TextOf(row), index + 1, value })));
        }
    }

    private static object? Value(ColumnSchema column, object row) => column.TextOf(row) switch
    {
        "" => null,
        var text when column.Type == ColumnType.Number => int.Parse(text, CultureInfo.InvariantCulture),
        var text => text,
    };

    private static IEnumerable<object?[]> Metadata(Registry registry) =>
    [
        ["version", registry.Version.Id],
        ["sealed_on", registry.Version.SealedOn.ToIso()],
        ["status_day", registry.Version.SealedOn.ToIso()],
        ["licence", Licence.Id],
        ["licence_url", Licence.Iri],
        ["attribution", $"IOP-registret, version {registry.Version.Id}, CC BY 4.0"],
    ];

    private static object?[] Status(Registry registry, Partnership partnership)
    {
        var status = partnership.On(registry.Version.SealedOn);
        var end = partnership.Timeline.LatestEnd;
        return
        [
            partnership.Id, Schema.NameOf(status.Status.ToString()), BasisText.Sentence(status),
            status.Reported is { } seen ? Schema.NameOf(seen.ReportedStatus.ToString()) : null, status.Reported?.ObservedOn.ToIso(),
            partnership.Timeline.FirstStart?.ToString(), end.IsUnknown ? null : end.ToString(),
        ];
    }

    private static object?[] Words(Partnership partnership) =>
    [
        partnership.Id, partnership.Title, partnership.SummarySv, partnership.SummaryEn, partnership.Programme, partnership.TargetGroup,
        string.Join("; ", partnership.Parties.SelectMany(party => new[] { party.Name, party.Unit?.Name }).OfType<string>()),
        string.Join("; ", partnership.Places.SelectMany(place => new[] { place.Name, place.CountyName }).Distinct()),
        string.Join("; ", partnership.Focus.Select(focus => focus.NameSv)),
    ];

    private static void Insert(SqliteConnection file, string table, int width, IEnumerable<object?[]> rows)
    {
        using var insert = file.CreateCommand();
        insert.CommandText = $"INSERT INTO {SqliteSchema.Quoted(table)} VALUES ({string.Join(", ", Enumerable.Range(1, width).Select(i => $"?{i}"))})";
        var cells = Enumerable.Range(1, width).Select(i => insert.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < width; i++)
                cells[i].Value = row[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    private static void Run(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
