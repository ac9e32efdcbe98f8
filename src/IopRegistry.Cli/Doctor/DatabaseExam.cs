using System.Data.Common;
using Dapper;
using IopRegistry.Corrections.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IopRegistry.Cli.Doctor;

/// <summary>The database of corrections and the keys that forms and sign-in rest on. Read only: the schema is the site's to bring up to date.</summary>
internal static class DatabaseExam
{
    private const string Area = "databas";

    public static async Task<IReadOnlyList<Finding>> Of(Settings settings)
    {
        var isPostgres = string.Equals(settings["Database:Provider"], nameof(DatabaseProvider.Postgres), StringComparison.OrdinalIgnoreCase);
        return isPostgres ? await Postgres(settings["Database:ConnectionString"]) : [.. await File(settings), .. Keys(settings)];
    }

    private static async Task<IReadOnlyList<Finding>> Postgres(string? text)
    {
        // Told of already, under the configuration.
        if (text is null)
            return [];
        try
        {
            await using var connection = new NpgsqlConnection(DatabaseSettings.Postgres(text).ConnectionString);
            await connection.OpenAsync();
            return [Finding.Fine(Area, $"PostgreSQL {connection.PostgreSqlVersion} svarar; nycklarna ligger i den."), .. await DatabaseContent.Of(connection, DatabaseProvider.Postgres)];
        }
        catch (Exception refused) when (refused is DbException or ArgumentException or TimeoutException)
        {
            return [new Finding(Weight.Fault, Area, $"PostgreSQL svarar inte ({refused.Message}).", "starta den, och kontrollera Database:ConnectionString och att användaren får skapa tabeller. Öppna sidor visas ändå; formulären svarar 503.")];
        }
    }

    private static async Task<IReadOnlyList<Finding>> File(Settings settings)
    {
        var given = settings["Database:ConnectionString"] is { } text ? DatabaseSettings.Sqlite(new SqliteConnectionStringBuilder(text).DataSource).File : null;
        var file = given ?? (settings["State:Path"] is { } state ? Path.Combine(state, DatabaseSettings.FileName) : null);
        if (file is null)
            return [new Finding(Weight.Warning, Area, "Ingen databas: rättelser kan inte tas emot.", "sätt State:Path till en mapp som får skrivas.")];
        if (!System.IO.File.Exists(file))
            return [Finding.Fine(Area, $"{file} finns inte än; den skapas när den första rättelsen kommer.")];
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            var verdict = await connection.ExecuteScalarAsync<string>("PRAGMA integrity_check");
            return verdict == "ok" ? [Finding.Fine(Area, $"{file} är hel."), .. await DatabaseContent.Of(connection, DatabaseProvider.Sqlite)] : [new Finding(Weight.Fault, Area, $"{file} är skadad: {verdict}", "stoppa tjänsten och läs tillbaka den senaste säkerhetskopian: iop restore.")];
        }
        catch (SqliteException refused)
        {
            return [new Finding(Weight.Fault, Area, $"{file} kan inte läsas ({refused.Message}).", "ge tjänstens användare rätt till filen, eller läs tillbaka den senaste säkerhetskopian: iop restore.")];
        }
    }

    /// <summary>Made by the site when it needs the first; whoever can read them can forge a sign-in.</summary>
    private static IEnumerable<Finding> Keys(Settings settings)
    {
        var folder = settings["State:KeysPath"] ?? (settings["State:Path"] is { } state ? Path.Combine(state, "keys") : null);
        if (folder is null || !Directory.Exists(folder))
            yield break;
        var open = Directory.EnumerateFiles(folder, "*.xml").Count(IsOpenToAll);
        if (open > 0)
            yield return new Finding(Weight.Fault, Area, $"{open} nycklar i {folder} kan läsas av alla på maskinen.", $"chmod -R o-rwx {folder}");
    }

    private static bool IsOpenToAll(string file) =>
        !OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(file) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0;
}
