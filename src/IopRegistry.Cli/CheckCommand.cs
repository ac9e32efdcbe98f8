using System.CommandLine;
using IopRegistry.Curation;

namespace IopRegistry.Cli;

/// <summary><c>iop check</c>: every fault in the tables, one per line.</summary>
internal sealed class CheckCommand : Command
{
    private readonly DataOption _data = new();

    public CheckCommand()
        : base("check", "Kontrollera tabellerna och visa alla fel. Ändrar inget.")
    {
        Options.Add(_data);
        SetAction(parsed => _data.Find(parsed) is { } folder ? Run(folder, parsed.InvocationConfiguration) : 1);
    }

    private static int Run(DataFolder folder, InvocationConfiguration console)
    {
        var result = folder.Check();
        if (result.Registry is null)
            return Report.Faults(result.Faults, console.Error);
        foreach (var table in Schema.Tables)
            console.Output.WriteLine($"{result.Registry.Rows.Of(table).Count,6} {table.FileName}");
        console.Output.WriteLine("Inga fel.");
        var unsealed = folder.Unsealed();
        if (!unsealed.IsEmpty)
            console.Output.WriteLine($"Mappen är inte förseglad: {string.Join(", ", unsealed)} stämmer inte med manifestet. Försegla med iop seal.");
        return 0;
    }
}
