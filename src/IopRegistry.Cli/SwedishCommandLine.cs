using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace IopRegistry.Cli;

/// <summary>Runs the commands with help and errors in Swedish; the package has no Swedish of its own.</summary>
internal static class SwedishCommandLine
{
    public static int Run(RootCommand root, string[] args, TextWriter output, TextWriter error)
    {
        foreach (var option in root.Options)
        {
            option.Description = option is HelpOption ? "Visa hjälp." : "Visa programmets version.";
            if (option is HelpOption help)
                help.Action = new Help();
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0 && parsed.Action is not null)
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        if (parsed.Errors.Count > 0 && args.Length > 0)
            error.WriteLine(Problem(parsed));
        Help.Write(parsed.CommandResult.Command, error);
        return 1;
    }

    private static string Problem(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is not [var unknown, ..])
            return parsed.Errors[0].Message;
        var command = parsed.CommandResult.Command;
        var known = unknown.StartsWith('-') ? command.Options.Select(option => option.Name) : command.Subcommands.Select(sub => sub.Name);
        var nearest = known.MinBy(name => Distance(name, unknown));
        var guess = nearest is not null && Distance(nearest, unknown) <= 3 ? $" Menade du {nearest}?" : "";
        return $"\"{unknown}\" är okänt.{guess}";
    }

    /// <summary>Levenshtein's: letters to add, drop or replace.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(change, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }

    private sealed class Help : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
            return 0;
        }

        public static void Write(Command command, TextWriter output)
        {
            var isRoot = command is RootCommand;
            output.WriteLine(command.Description);
            output.WriteLine();
            output.WriteLine($"Användning: iop {(isRoot ? "<kommando>" : command.Name)} [val]");
            var rows = command.Subcommands.Select(sub => (Name: sub.Name, sub.Description))
                .Concat(command.Options.Select(option => (Name: Usage(option), option.Description)))
                .ToList();
            output.WriteLine();
            foreach (var (name, description) in rows)
                output.WriteLine($"  {name.PadRight(rows.Max(row => row.Name.Length))}  {description}");
        }

        private static string Usage(Option option) =>
            option.HelpName is null ? option.Name : $"{option.Name} <{option.HelpName}>";
    }
}
