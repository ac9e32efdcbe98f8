using System.CommandLine;
using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Cli;

/// <summary><c>iop release</c>: a name for the sealed version, kept in the data folder.</summary>
internal sealed class ReleaseCommand : Command
{
    private readonly DataOption _data = new();

    // Blank where it is left out, so that the fault is told in Swedish like every other one.
    private readonly Argument<string> _name = new("namn") { Description = "Utgåvans namn, till exempel 2026-1.", DefaultValueFactory = _ => "" };

    public ReleaseCommand()
        : base("release", "Ge den förseglade versionen ett namn och spara den i releases/ i datamappen: iop release <namn>.")
    {
        Arguments.Add(_name);
        Options.Add(_data);
        SetAction(parsed => _data.Find(parsed) is { } folder ? CuratorLock.Run(folder, parsed, () => Run(folder, parsed.GetValue(_name)!, parsed.InvocationConfiguration)) : 1);
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
