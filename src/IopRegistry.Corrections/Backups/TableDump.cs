using System.Data;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using IopRegistry.Corrections.Storage;
using Microsoft.Data.Sqlite;

namespace IopRegistry.Corrections.Backups;

/// <summary>The database's rows as JSON lines, the same for both databases, read at one moment.</summary>
internal static class TableDump
{
    /// <summary>In the order in which they refer to each other. Salts are not among them: a restored site makes its own.</summary>
    private static readonly string[] Tables = ["submissions", "corrections", "messages", "outbox", "audit", "chain", "editors", "keys"];

    private const string CountAll = "SELECT (SELECT COUNT(*) FROM audit) + (SELECT COUNT(*) FROM corrections) + (SELECT COUNT(*) FROM editors)";

    private static readonly string[] Numbered = ["submissions", "corrections", "messages", "outbox"];

    /// <summary>Longer than a page may wait: nobody sits before a backup.</summary>
    private const int SecondsToWait = 60;

    public static string EntryOf(string table) => $"database/{table}.jsonl";

    public static Task<List<(string Entry, List<string> Lines)>> ReadAsync(Database database, CancellationToken stop) => database.ReadMomentAsync(
        async moment =>
        {
            // Writers go on meanwhile; what they add is not in this backup.
            if (moment.Connection is SqliteConnection sqlite)
                sqlite.DefaultTimeout = SecondsToWait;
            var all = new List<(string, List<string>)>();
            foreach (var table in Tables)
                all.Add((EntryOf(table), [.. (await moment.Connection!.QueryAsync($"SELECT * FROM {table}", transaction: moment)).Select(row => Line((IDictionary<string, object?>)row))]));
            return all;
        }, stop);

    /// <summary>Whence something came is for that day's limits only: the salts are left out, and what they made with them.</summary>
    private static string Line(IDictionary<string, object?> row)
    {
        if (row.ContainsKey("client"))
            row["client"] = null;
        return JsonSerializer.Serialize(row);
    }

    public static Task<bool> IsEmptyAsync(Database database, CancellationToken stop) => database.ReadAsync(async connection => await connection.ExecuteScalarAsync<long>(CountAll) == 0, stop);

    /// <summary>Only into an empty database; what is there is never overwritten.</summary>
    public static Task<bool> WriteAsync(Database database, Func<string, IEnumerable<string>> linesOf, CancellationToken stop) => database.WriteAsync(
        async write =>
        {
            var connection = write.Connection!;
            if (await connection.ExecuteScalarAsync<long>(CountAll, transaction: write) > 0)
                return false;
            await connection.ExecuteAsync("DELETE FROM chain; DELETE FROM salts; DELETE FROM keys;", transaction: write);
            foreach (var table in Tables)
            {
                foreach (var line in linesOf(EntryOf(table)))
                    await Insert(write, table, line);
            }

            foreach (var table in database.IsPostgres ? Numbered : [])
                await connection.ExecuteAsync($"SELECT setval(pg_get_serial_sequence('{table}', 'number'), COALESCE((SELECT MAX(number) FROM {table}), 0) + 1, false)", transaction: write);
            return true;
        }, stop);

    private static async Task Insert(DbTransaction write, string table, string line)
    {
        var cells = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)!;
        var parameters = new DynamicParameters();
        foreach (var (column, value) in cells)
            parameters.Add(column, value.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.Number => value.GetInt64(), _ => value.GetString() });
        await write.Connection!.ExecuteAsync($"INSERT INTO {table} ({string.Join(", ", cells.Keys)}) VALUES ({string.Join(", ", cells.Keys.Select(column => "@" + column))})", parameters, write);
    }
}
