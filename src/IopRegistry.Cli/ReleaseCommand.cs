using System.CommandLine;
using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Cli;

/// <summary><c>iop release</c>: a name for the sealed version, kept in the data folder.</summary>
internal static class ReleaseCommand
{
    public static Command Create()
    {
        var data = new DataOption();
        // Not required by the package: its message would be in English.
        var name = new Argument<string>("namn") { Description = "Utgåvans namn, till exempel 2026-1.", DefaultValueFactory = _ => "" };
        var command = new Command("release", "Ge den förseglade versionen ett namn och spara den i releases/ i datamappen.") { name, data };
        command.Validators.Add(given =>
        {
            if (string.IsNullOrEmpty(given.GetValue(name)))
                given.AddError("Ange utgåvans namn: iop release <namn>.");
        });
        command.SetAction(parsed => data.Find(parsed) is { } folder ? Run(folder, parsed.GetValue(name)!, parsed.InvocationConfiguration) : 1);
        return command;
    }

    private static int Run(DataFolder folder, string name, InvocationConfiguration console)
    {
        var (version, faults) = Release.Make(folder, name);
        if (version is null)
            return Report.Faults(faults, console.Error);
        console.Output.WriteLine($"Version {version.Id} är utgiven som {name}. Checka in {Path.Combine(folder.Path, "releases")} i git.");
        return 0;
    }
}
