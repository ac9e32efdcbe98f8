using System.CommandLine;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Editors;

namespace IopRegistry.Cli;

/// <summary><c>iop editor</c>: who may decide corrections. Only whoever runs the machine adds editors.</summary>
internal sealed class EditorCommand : Command
{
    private const string Actor = "iop editor";

    public EditorCommand(TimeProvider clock)
        : base("editor", "Redaktörer som får besluta om rättelser.")
    {
        Subcommands.Add(Named("add", "Lägg till en redaktör. Visar ett lösenord att byta.", clock, (site, editors, name) => Add(site, editors, name, isReset: false)));
        Subcommands.Add(Named("reset", "Ge en redaktör ett nytt lösenord och koppla bort appen.", clock, (site, editors, name) => Add(site, editors, name, isReset: true)));
        Subcommands.Add(Named("remove", "Ta bort en redaktör.", clock, Remove));
        var list = new Command("list", "Visa redaktörerna.");
        var options = new StateOptions();
        options.AddTo(list);
        list.SetAction(parsed => options.Run(parsed, async site => await List(site, Editors(site, clock)), needsData: false));
        Subcommands.Add(list);
    }

    private static EditorTable Editors(Site site, TimeProvider clock) => new(site.Database, new AuditTrail(site.Database, clock));

    private static Command Named(string verb, string description, TimeProvider clock, Func<Site, EditorTable, string, Task<int>> act)
    {
        var command = new Command(verb, description);
        var name = new Argument<string>("namn") { Description = "Namnet redaktören loggar in med.", DefaultValueFactory = _ => "" };
        var options = new StateOptions();
        command.Arguments.Add(name);
        options.AddTo(command);
        command.SetAction(parsed => options.Run(parsed, async site =>
        {
            if (parsed.GetValue(name) is { Length: > 0 } given)
                return await act(site, Editors(site, clock), given);
            await site.Error.WriteLineAsync($"Ange ett namn: iop editor {verb} <namn>.");
            return 1;
        }, needsData: false));
        return command;
    }

    private static async Task<int> Add(Site site, EditorTable editors, string name, bool isReset)
    {
        if (await editors.AddAsync(name, isReset, Actor) is not { } password)
        {
            await site.Error.WriteLineAsync(isReset ? $"Det finns ingen redaktör som heter {name}." : $"Det finns redan en redaktör som heter {name}. Nytt lösenord: iop editor reset {name}.");
            return 1;
        }

        await site.Output.WriteLineAsync($"Lösenord: {password}");
        await site.Output.WriteLineAsync("Det visas bara nu. Redaktören loggar in på /redaktion, kopplar en app för engångskoder och byter lösenord under Konto.");
        return 0;
    }

    private static async Task<int> Remove(Site site, EditorTable editors, string name)
    {
        if (await editors.RemoveAsync(name, Actor))
            return 0;
        await site.Error.WriteLineAsync($"Det finns ingen redaktör som heter {name}.");
        return 1;
    }

    private static async Task<int> List(Site site, EditorTable editors)
    {
        foreach (var name in await editors.NamesAsync())
            await site.Output.WriteLineAsync(name);
        return 0;
    }
}
