using System.CommandLine;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using Microsoft.Extensions.Configuration;

namespace IopRegistry.Cli;

/// <summary>Where the running site keeps its database: the same settings as the site, as options or as environment variables.</summary>
internal sealed class StateOptions
{
    private readonly DataOption _data = new();

    private readonly Option<string?> _state = new("--state") { HelpName = "mapp", Description = "Webbplatsens State:Path. Utelämnad: miljövariabeln State__Path, annars .state/ bredvid mappen med tabellerna." };

    private readonly Option<string?> _postgres = new("--postgres") { HelpName = "anslutning", Description = "Anslutning till PostgreSQL. Utelämnad: miljövariablerna Database__Provider och Database__ConnectionString, annars SQLite i State:Path." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _data, _state, _postgres })
            command.Options.Add(option);
    }

    /// <returns>The exit code; 1, with the reason on the error stream, where the database or the folder cannot be used.</returns>
    public int Run(ParseResult parsed, Func<Site, Task<int>> act, bool needsData = true)
    {
        var folder = needsData ? _data.Find(parsed) : new DataFolder(parsed.GetValue(_data) ?? DataFolder.FindAbove(AppContext.BaseDirectory)?.Path ?? "data");
        if (folder is null)
            return 1;
        try
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            var state = parsed.GetValue(_state) ?? configuration["State:Path"] ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder.Path))!, ".state");
            using var database = new Database(parsed.GetValue(_postgres) is { } postgres ? DatabaseSettings.Postgres(postgres) : DatabaseSettings.Of(configuration, Path.GetFullPath(state)));
            return act(new Site(database, Path.GetFullPath(state), folder, configuration["State:KeysPath"] is { Length: > 0 } keys ? keys : null, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)).GetAwaiter().GetResult();
        }
        catch (Exception refused) when (refused is DatabaseUnavailableException or IOException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(refused.Message);
            return 1;
        }
    }
}

/// <summary>What a command about corrections works on.</summary>
/// <param name="KeysPath">The site's <c>State:KeysPath</c> (<c>State__KeysPath</c>); null where its keys lie in the state folder or the database.</param>
internal sealed record Site(Database Database, string StatePath, DataFolder Folder, string? KeysPath, TextWriter Output, TextWriter Error);
