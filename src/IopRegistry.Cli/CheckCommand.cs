using System.Collections;
using System.CommandLine;
using System.Reflection;
using IopRegistry.Curation;

namespace IopRegistry.Cli;

/// <summary><c>iop check</c>: every fault in the tables, one per line.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = new DataOption();
        var command = new Command("check", "Kontrollera tabellerna och visa alla fel. Ändrar inget.") { data };
        command.SetAction(parsed => data.Find(parsed) is { } folder ? Run(folder, parsed.InvocationConfiguration) : 1);
        return command;
    }

    private static int Run(DataFolder folder, InvocationConfiguration console)
    {
        var result = folder.Check();
        if (result.Registry is null)
            return Report.Faults(result.Faults, console.Error);
        foreach (var (table, count) in RowCounts(result.Registry.Rows))
            console.Output.WriteLine($"{count,6} {table}");
        console.Output.WriteLine("Inga fel.");
        var unsealed = folder.Unsealed();
        if (!unsealed.IsEmpty)
            console.Output.WriteLine($"Mappen är inte förseglad: {string.Join(", ", unsealed)} skiljer sig från manifestet. Försegla med iop seal.");
        return 0;
    }

    /// <summary>Each property of <see cref="Rows"/> is a table of the same name.</summary>
    private static IEnumerable<(string Table, int Count)> RowCounts(Rows rows) =>
        Schema.Tables.Select(table => (table.FileName, ((ICollection)RowsOf(table).GetValue(rows)!).Count));

    private static PropertyInfo RowsOf(TableSchema table) =>
        typeof(Rows).GetProperties().First(property => Schema.NameOf(property.Name) == table.Name);
}
