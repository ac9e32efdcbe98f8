using System.CommandLine;
using IopRegistry.Curation;

namespace IopRegistry.Cli;

/// <summary>Where the tables lie.</summary>
internal sealed class DataOption : Option<string?>
{
    public DataOption()
        : base("--data")
    {
        Description = "Mappen med tabellerna. Utelämnad: data/ i det projekt som programmet byggts i.";
        HelpName = "mapp";
    }

    /// <returns>Null, with the reason on the error stream, where there is no such folder.</returns>
    public DataFolder? Find(ParseResult parsed)
    {
        var folder = parsed.GetValue(this) is { } given ? new DataFolder(given) : DataFolder.FindAbove(AppContext.BaseDirectory);
        if (folder is not null && Directory.Exists(folder.Path))
            return folder;
        parsed.InvocationConfiguration.Error.WriteLine(folder is null
            ? "Programmet ligger inte i projektet; ange mappen med tabellerna: --data <mapp>."
            : $"Mappen {folder.Path} finns inte; ange mappen med tabellerna: --data <mapp>.");
        return null;
    }
}
