using Dapper;
using IopRegistry.Curation;
using Npgsql;

namespace IopRegistry.Corrections.Storage;

/// <summary>
/// One publisher at a time, on whatever machine: the lock that everything holds that writes in the data folder and, on
/// PostgreSQL, an advisory lock, since a folder that machines share may lie where file locks reach one machine only.
/// </summary>
public sealed class PublishLock : IAsyncDisposable
{
    private const long AdvisoryLock = 0x494F50_0002;

    /// <summary>Short of what a firewall calls idle: composing and staging may take longer than that.</summary>
    private const int SecondsBetweenSigns = 15;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FolderLock _folder;

    private readonly NpgsqlConnection? _session;

    private PublishLock(FolderLock folder, NpgsqlConnection? session) => (_folder, _session) = (folder, session);

    /// <param name="database">Null for a curator without one.</param>
    /// <param name="patience">How long to wait for whoever has it.</param>
    /// <returns>Null where someone else has it still.</returns>
    public static async Task<PublishLock?> TakeAsync(DataFolder folder, Database? database, TimeSpan patience = default, CancellationToken stop = default)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (await TryTake(folder, database, stop) is { } taken)
                return taken;
            if (waited >= patience)
                return null;
            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>Asked just before files are put in place. A session that the server has ended has lost its lock, perhaps to someone else.</summary>
    public async Task<bool> IsHeldAsync(CancellationToken stop)
    {
        try
        {
            return _session is null || await _session.ExecuteScalarAsync<int>(new CommandDefinition("SELECT 1", cancellationToken: stop)) == 1;
        }
        catch (Exception ended) when (ended is NpgsqlException or InvalidOperationException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Said, and not left to the end of the session: the server notices that a little later.
            if (_session is { FullState: System.Data.ConnectionState.Open })
                await _session.ExecuteAsync("SELECT pg_advisory_unlock(@AdvisoryLock)", new { AdvisoryLock });
        }
        catch (NpgsqlException)
        {
            // The server is gone, and the lock with it.
        }
        finally
        {
            if (_session is not null)
                await _session.DisposeAsync();
            _folder.Dispose();
        }
    }

    private static async Task<PublishLock?> TryTake(DataFolder folder, Database? database, CancellationToken stop)
    {
        if (FolderLock.TryTake(folder.Path) is not { } files)
            return null;
        if (database is not { IsPostgres: true })
            return new PublishLock(files, null);
        var isTaken = false;
        try
        {
            var session = await TrySession(database, stop);
            isTaken = session is not null;
            return session is null ? null : new PublishLock(files, session);
        }
        finally
        {
            if (!isTaken)
                files.Dispose();
        }
    }

    /// <summary>Not pooled: the session must end with the lock, not go back to others with it.</summary>
    private static Task<NpgsqlConnection?> TrySession(Database database, CancellationToken stop) => Database.Guarded(async () =>
    {
        if (database.Settings.ConnectionString is not { } text)
            throw new DatabaseUnavailableException(Database.NotConfigured);
        var own = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(text) { Pooling = false, KeepAlive = SecondsBetweenSigns }.ToString());
        var isTaken = false;
        try
        {
            await own.OpenAsync(stop);
            isTaken = await own.ExecuteScalarAsync<bool>("SELECT pg_try_advisory_lock(@AdvisoryLock)", new { AdvisoryLock });
            return isTaken ? own : null;
        }
        finally
        {
            if (!isTaken)
                await own.DisposeAsync();
        }
    });
}
