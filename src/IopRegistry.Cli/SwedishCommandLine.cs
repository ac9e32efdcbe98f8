using System.CommandLine;
using System.CommandLine.Help;

namespace IopRegistry.Cli;

/// <summary>Runs the commands with help and errors in Swedish; the package has no Swedish of its own.</summary>
internal static class SwedishCommandLine
{
    private const int FarthestGuess = 3;

    /// <returns>The exit code.</returns>
    public static int Run(RootCommand root, string[] args, TextWriter output, TextWriter error)
    {
        foreach (var option in root.Options)
        {
            option.Description = option is HelpOption ? "Visa hjälp." : "Visa programmets version.";
            if (option is HelpOption help)
                help.Action = new HelpText();
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        error.WriteLine(Problem(parsed));
        error.WriteLine();
        HelpText.Write(parsed.CommandResult.Command, error);
        return 1;
    }

    private static string Problem(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            var known = unknown.StartsWith('-') ? command.Options.Select(option => option.Name) : command.Subcommands.Select(sub => sub.Name);
            var nearest = known.MinBy(name => Distance(name, unknown));
            return $"\"{unknown}\" är okänt.{(nearest is not null && Distance(nearest, unknown) <= FarthestGuess ? $" Menade du {nearest}?" : "")}";
        }

        if (command.Subcommands.Count > 0)
            return "Ange ett kommando.";
        return parsed.CommandResult.Children.OfType<System.CommandLine.Parsing.OptionResult>().FirstOrDefault(option => option.Errors.Any()) is { } wrong
            ? $"{wrong.Option.Name} behöver ett värde, och bara ett."
            : parsed.Errors[0].Message;
    }

    /// <summary>Levenshtein's: letters to add, drop or replace.</summary>
    public static int Distance(string left, string right)
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
}
