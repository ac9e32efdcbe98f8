using System.CommandLine;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using Microsoft.Extensions.Configuration;

namespace IopRegistry.Cli;

/// <summary>
/// Keeps a running site from publishing while the curator's tool writes. The lock lies in the data folder and needs no
/// database; where the environment names the site's PostgreSQL its lock is taken, too.
/// </summary>
internal static class CuratorLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The exit code; 1, with the reason on the error stream, where someone else writes for too long or nothing can be written.</returns>
    public static int Run(DataFolder folder, ParseResult parsed, Func<int> act)
    {
        try
        {
            using var database = Shared();
            var alone = PublishLock.TakeAsync(folder, database, Patience).GetAwaiter().GetResult();
            if (alone is null)
                return Refused(FolderLock.Busy);
            try
            {
                return act();
            }
            finally
            {
                alone.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Refused($"{folder.Path} kan inte skrivas: {refused.Message}");
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return Refused($"{unavailable.Message} Miljövariabeln Database__Provider säger att webbplatsen använder PostgreSQL: vänta tills den svarar, eller ta bort variabeln om ingen webbplats skriver här.");
        }

        int Refused(string why)
        {
            parsed.InvocationConfiguration.Error.WriteLine(why);
            return 1;
        }
    }

    private static Database? Shared()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return string.Equals(configuration["Database:Provider"], nameof(DatabaseProvider.Postgres), StringComparison.OrdinalIgnoreCase)
            ? new Database(DatabaseSettings.Of(configuration, null)) : null;
    }
}
