using System.CommandLine;
using System.CommandLine.Invocation;

namespace IopRegistry.Cli;

/// <summary>What a command does and takes, in Swedish.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Användning: iop {(command is RootCommand ? "<kommando>" : command.Name)} [val]");
        output.WriteLine();
        var rows = command.Subcommands.Select(sub => (Name: sub.Name, sub.Description))
            .Concat(command.Options.Select(option => (Name: Usage(option), option.Description)))
            .ToList();
        foreach (var (name, description) in rows)
            output.WriteLine($"  {name.PadRight(rows.Max(row => row.Name.Length))}  {description}");
    }

    private static string Usage(Option option) =>
        option.HelpName is null ? option.Name : $"{option.Name} <{option.HelpName}>";
}
