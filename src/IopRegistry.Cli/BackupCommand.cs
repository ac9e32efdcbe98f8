using System.CommandLine;
using IopRegistry.Corrections.Backups;

namespace IopRegistry.Cli;

/// <summary><c>iop backup</c> and <c>iop restore</c>: database, keys, kept versions and data in one file.</summary>
internal sealed class BackupCommand : Command
{
    private readonly Argument<string> _file = new("fil") { Description = "Säkerhetskopian, en zip-fil.", DefaultValueFactory = _ => "" };
    private readonly StateOptions _options = new();

    private BackupCommand(string name, string description, bool needsData, Func<Site, string, Task<int>> act)
        : base(name, description)
    {
        Arguments.Add(_file);
        _options.AddTo(this);
        SetAction(parsed => _options.Run(parsed, async site =>
        {
            if (parsed.GetValue(_file) is { Length: > 0 } file)
                return await act(site, file);
            await site.Error.WriteLineAsync($"Ange en fil: iop {name} <fil>.");
            return 1;
        }, needsData));
    }

    public static BackupCommand Backup() => new("backup", "Spara databasen, nycklarna, sparade versioner och datamappen i en fil, medan webbplatsen är i gång.", needsData: true, async (site, file) =>
    {
        if (await new Backup(site.Database, site.StatePath, site.Folder, site.KeysPath).WriteAsync(file) is { } problem)
        {
            await site.Error.WriteLineAsync(problem);
            return 1;
        }

        await site.Output.WriteLineAsync($"Sparad i {file}. Filen har lösenordens kontrollvärden och webbplatsens nycklar: bara du kan läsa den, och så bör det förbli.");
        return 0;
    });

    public static BackupCommand Restore() => new("restore", "Återställ en säkerhetskopia till en tom databas. Datamappen återställs bara om den är tom.", needsData: false, async (site, file) =>
    {
        if (await new Backup(site.Database, site.StatePath, site.Folder, site.KeysPath).RestoreAsync(file) is { } problem)
        {
            await site.Error.WriteLineAsync(problem);
            return 1;
        }

        await site.Output.WriteLineAsync("Återställd. Kör iop audit verify och iop check.");
        return 0;
    });
}
