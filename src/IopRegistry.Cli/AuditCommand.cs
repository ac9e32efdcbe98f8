using System.CommandLine;
using System.Text.Json;
using IopRegistry.Corrections;

namespace IopRegistry.Cli;

/// <summary><c>iop audit</c>: who decided what, for whoever examines the editors.</summary>
internal sealed class AuditCommand : Command
{
    public AuditCommand(TimeProvider clock)
        : base("audit", "Granskningsloggen över redaktionens beslut.")
    {
        Subcommands.Add(Sub("export", "Skriv ut hela loggen, en post per rad (JSON).", clock, Export));
        Subcommands.Add(Sub("verify", "Kontrollera att inget är ändrat eller borttaget.", clock, Verify));
    }

    private static Command Sub(string name, string description, TimeProvider clock, Func<Site, AuditTrail, Task<int>> act)
    {
        var command = new Command(name, description);
        var options = new StateOptions();
        options.AddTo(command);
        command.SetAction(parsed => options.Run(parsed, site => act(site, new AuditTrail(site.Database, clock)), needsData: false));
        return command;
    }

    private static async Task<int> Export(Site site, AuditTrail audit)
    {
        foreach (var entry in await audit.EntriesAsync())
            await site.Output.WriteLineAsync(JsonSerializer.Serialize(entry));
        return 0;
    }

    private static async Task<int> Verify(Site site, AuditTrail audit)
    {
        if (await audit.VerifyAsync() is { } broken)
        {
            await site.Error.WriteLineAsync($"Kedjan är bruten. {broken}");
            return 1;
        }

        await site.Output.WriteLineAsync("Kedjan är hel.");
        return 0;
    }
}
