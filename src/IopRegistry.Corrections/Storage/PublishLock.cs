using System.Data.Common;
using Dapper;

namespace IopRegistry.Corrections.Storage;

/// <summary>
/// One publisher at a time, on whatever machine. Held by a connection and not by a row: the lock of a process that is
/// killed is free at once.
/// </summary>
public sealed class PublishLock : IAsyncDisposable
{
    private const long AdvisoryLock = 0x494F50_0002;

    private readonly IAsyncDisposable _held;

    private PublishLock(IAsyncDisposable held) => _held = held;

    /// <returns>Null where someone else publishes.</returns>
    public static async Task<PublishLock?> TryTakeAsync(Database database, CancellationToken stop = default) =>
        database.IsPostgres ? await TryPostgres(database, stop) : TryFile(database);

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    private static async Task<PublishLock?> TryPostgres(Database database, CancellationToken stop)
    {
        var connection = await database.ReadAsync(Unpooled, stop);
        if (await connection.ExecuteScalarAsync<bool>("SELECT pg_try_advisory_lock(@AdvisoryLock)", new { AdvisoryLock }))
            return new PublishLock(connection);
        await connection.DisposeAsync();
        return null;

        // The session must end with the lock, not go back to a pool with it.
        async Task<DbConnection> Unpooled(DbConnection _)
        {
            var own = new Npgsql.NpgsqlConnection(new Npgsql.NpgsqlConnectionStringBuilder(database.Settings.ConnectionString) { Pooling = false }.ToString());
            await own.OpenAsync(stop);
            return own;
        }
    }

    /// <summary>SQLite's own write lock would keep the form waiting while files are written; a lock on a file beside it does not.</summary>
    private static PublishLock? TryFile(Database database)
    {
        if (database.Settings.File is not { } file)
            throw new DatabaseUnavailableException(Database.NotConfigured);
        try
        {
            return new PublishLock(new FileStream(file + ".publish-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(file + ".publish-lock"))
        {
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException($"Databasen svarar inte: {refused.Message}", refused);
        }
    }
}
