using System.Data.Common;
using System.Globalization;
using Dapper;

namespace IopRegistry.Corrections.Storage;

/// <summary>
/// Numbered scripts, each applied once and with its number in one transaction, so that a kill at any point leaves either.
/// The lock goes with the connection: nothing is left behind that could hang the next start.
/// </summary>
internal static class SchemaVersions
{
    private const long AdvisoryLock = 0x494F50_0001;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="TimeoutException">Another process holds the lock and does not get done.</exception>
    public static async Task ApplyAsync(DbConnection connection, bool isPostgres, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, stop);
        if (isPostgres)
            await Lock(transaction, stop);
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT PRIMARY KEY)", transaction: transaction);
        var applied = (await connection.QueryAsync<long>("SELECT version FROM schema_versions", transaction: transaction)).ToHashSet();
        foreach (var (version, sql) in Scripts(isPostgres).Where(script => !applied.Contains(script.Version)))
        {
            await connection.ExecuteAsync(sql, transaction: transaction);
            await connection.ExecuteAsync("INSERT INTO schema_versions (version) VALUES (@version)", new { version }, transaction);
        }

        await transaction.CommitAsync(stop);
    }

    private static async Task Lock(DbTransaction transaction, CancellationToken stop)
    {
        for (var waited = TimeSpan.Zero; waited < LongestWait; waited += Pause)
        {
            if (await transaction.Connection!.ExecuteScalarAsync<bool>("SELECT pg_try_advisory_xact_lock(@AdvisoryLock)", new { AdvisoryLock }, transaction))
                return;
            await Task.Delay(Pause, stop);
        }

        throw new TimeoutException("En annan process uppdaterar databasen.");
    }

    /// <summary><c>0001.sql</c> for both databases, <c>0002.sqlite.sql</c> for one.</summary>
    private static IEnumerable<(long Version, string Sql)> Scripts(bool isPostgres)
    {
        var (own, other) = isPostgres ? (".postgres.sql", ".sqlite.sql") : (".sqlite.sql", ".postgres.sql");
        var identity = isPostgres ? "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY" : "INTEGER PRIMARY KEY AUTOINCREMENT";
        var assembly = typeof(SchemaVersions).Assembly;
        const string Folder = "IopRegistry.Corrections.Storage.";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && !name.EndsWith(other, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var number = name[Folder.Length..].Replace(own, "", StringComparison.Ordinal).Replace(".sql", "", StringComparison.Ordinal);
                return (long.Parse(number, CultureInfo.InvariantCulture), text.ReadToEnd().Replace("{identity}", identity, StringComparison.Ordinal));
            });
    }
}
