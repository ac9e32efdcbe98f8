using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace IopRegistry.Corrections.Storage;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Where corrections and editors are kept: <c>Database:Provider</c> and <c>Database:ConnectionString</c>; a file under <c>State:Path</c> by default.</summary>
/// <param name="ConnectionString">Null where nothing is configured and there is no state folder.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string? ConnectionString)
{
    public const string FileName = "corrections.sqlite";

    private const int SecondsToWait = 5;

    /// <summary>Four instances fit in the hundred connections that PostgreSQL takes unless it is told otherwise; writers stand in line anyway.</summary>
    private const int Connections = 20;

    public static DatabaseSettings Of(IConfiguration configuration, string? statePath)
    {
        var provider = configuration["Database:Provider"] is { Length: > 0 } named
            ? Enum.TryParse<DatabaseProvider>(named, ignoreCase: true, out var known) ? known : throw new InvalidOperationException($"Database:Provider är '{named}'; skriv Sqlite eller Postgres.")
            : DatabaseProvider.Sqlite;
        return configuration["Database:ConnectionString"] is { Length: > 0 } given
            ? provider == DatabaseProvider.Postgres ? Postgres(given) : Sqlite(new SqliteConnectionStringBuilder(given).DataSource)
            : provider == DatabaseProvider.Postgres ? throw new InvalidOperationException("Database:Provider är Postgres men Database:ConnectionString är tom.")
            : statePath is null ? new DatabaseSettings(provider, null) : Sqlite(Path.Combine(statePath, FileName));
    }

    public static DatabaseSettings Sqlite(string file) => new(DatabaseProvider.Sqlite, new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = SecondsToWait,
        // A pooled connection would go on writing to a file that a restore has replaced.
        Pooling = false,
    }.ToString());

    /// <summary>Bounded waits, so that a page answers 503 and does not hang with the database.</summary>
    public static DatabaseSettings Postgres(string given)
    {
        var settings = new NpgsqlConnectionStringBuilder(given) { Timeout = SecondsToWait, CommandTimeout = 2 * SecondsToWait };
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = Connections;
        return new DatabaseSettings(DatabaseProvider.Postgres, settings.ToString());
    }

    /// <summary>The database's file; null where it is no file.</summary>
    public string? File => Provider == DatabaseProvider.Sqlite && ConnectionString is { } text ? Path.GetFullPath(new SqliteConnectionStringBuilder(text).DataSource) : null;
}
