using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IopRegistry.Corrections.Storage;

/// <summary>The database cannot be used right now; public pages go on, forms answer 503.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>
/// Opens connections and brings the schema up to date, at the first use and not at the start: the site answers its
/// public pages without a database.
/// </summary>
public sealed class Database(DatabaseSettings settings) : IDisposable
{
    public const string NotConfigured = "Rättelser behöver en databas: sätt State:Path till en mapp som får skrivas, eller Database:ConnectionString.";

    private const int MostAttempts = 3;

    static Database() => JsonColumns.Register();

    private readonly SemaphoreSlim _once = new(1, 1);
    private volatile bool _isReady;

    public DatabaseSettings Settings { get; } = settings;

    /// <summary>The number of the newest script this program has; a database with a higher one belongs to a newer program.</summary>
    public static long SchemaVersion(DatabaseProvider provider) => SchemaVersions.Newest(provider == DatabaseProvider.Postgres);

    public bool IsPostgres => Settings.Provider == DatabaseProvider.Postgres;

    /// <exception cref="DatabaseUnavailableException">It cannot be reached, read or brought up to date.</exception>
    public async Task<DbConnection> OpenAsync(CancellationToken stop = default)
    {
        if (!_isReady)
            await Prepare(stop);
        return await Connect(stop);
    }

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken stop = default) => Guarded(async () =>
    {
        await using var connection = await OpenAsync(stop);
        return await read(connection);
    });

    /// <summary>One moment of the database for several reads, while writers go on.</summary>
    public Task<T> ReadMomentAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken stop = default) => ReadAsync(
        async connection =>
        {
            // SQLite's deferred transaction takes a reader's lock; a writer's would have to find a gap between the others.
            await using var moment = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
            return await read(moment);
        }, stop);

    /// <summary>
    /// All of it or nothing. SQLite takes its write lock at once, so that two writers wait and do not fail half-way.
    /// PostgreSQL breaks off one of two that wait for each other; that one is done again.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> write, CancellationToken stop = default) => Guarded(async () =>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await OpenAsync(stop);
                await using var transaction = await connection.BeginTransactionAsync(IsPostgres ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable, stop);
                var result = await write(transaction);
                await transaction.CommitAsync(stop);
                return result;
            }
            catch (PostgresException broken) when (broken.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure && attempt < MostAttempts)
            {
                // Nothing of it was done.
            }
        }
    });

    /// <summary>Null where it works; otherwise why not, for the health page.</summary>
    public async Task<string?> ProblemAsync(CancellationToken stop = default)
    {
        try
        {
            // A write that changes nothing, since a disk may be readable and nothing more.
            await WriteAsync(write => write.Connection!.ExecuteAsync("UPDATE chain SET number = number WHERE id = 1", transaction: write), stop);
            return null;
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }

    public void Dispose() => _once.Dispose();

    /// <exception cref="DatabaseUnavailableException">In place of whatever the driver throws.</exception>
    internal static async Task<T> Guarded<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception broken) when (broken is DbException or TimeoutException or IOException or System.Net.Sockets.SocketException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException($"Databasen svarar inte: {broken.Message}", broken);
        }
    }

    private async Task Prepare(CancellationToken stop)
    {
        await _once.WaitAsync(stop);
        try
        {
            if (_isReady)
                return;
            await using var connection = await Connect(stop);
            await SchemaVersions.ApplyAsync(connection, IsPostgres, stop);
            _isReady = true;
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<DbConnection> Connect(CancellationToken stop)
    {
        if (Settings.ConnectionString is not { } text)
            throw new DatabaseUnavailableException(NotConfigured);
        if (Settings.File is { } file)
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        DbConnection connection = IsPostgres ? new NpgsqlConnection(text) : new SqliteConnection(text);
        try
        {
            await connection.OpenAsync(stop);
            // EXTRA also syncs the folder, so that a committed journal stays gone; secure_delete overwrites what is erased.
            if (!IsPostgres)
                await connection.ExecuteAsync("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
