using System.CommandLine;
using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Cli;

/// <summary><c>iop seal</c>: a new version of the data, or the reasons why not.</summary>
internal sealed class SealCommand : Command
{
    private readonly TimeProvider _clock;
    private readonly DataOption _data = new();
    private readonly Option<string?> _state = Text("--state", "mapp", "Mappen med sparade versioner. Utelämnad: .state/ bredvid mappen med tabellerna.");
    private readonly Option<string?> _reason = Text("--reason", "text", "Varför publicerade uppgifter ändras. Skriver raderna i changes.csv.");
    private readonly Option<string?> _kind = Text("--kind", "slag", "Ändringens slag: world (något har hänt) eller knowledge (vi vet bättre).");
    private readonly Option<string?> _source = Text("--source", "id", "Källans id i sources.csv. Utelämnad för nya rader: radens egen källa.");
    private readonly Option<string?> _correction = Text("--correction", "id", "Rättelsen som ledde till ändringen.");

    public SealCommand(TimeProvider clock)
        : base("seal", "Skriv tabellerna i kanonisk form, kontrollera dem, logga ändringar och skriv manifestet datapackage.json.")
    {
        _clock = clock;
        foreach (var option in new Option[] { _data, _state, _reason, _kind, _source, _correction })
            Options.Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        if (Contradiction(parsed) is { } wrong)
        {
            parsed.InvocationConfiguration.Error.WriteLine(wrong);
            return 1;
        }

        if (_data.Find(parsed) is not { } folder)
            return 1;
        var kept = parsed.GetValue(_state) is { } path ? new KeptVersions(path) : KeptVersions.Beside(folder);
        return CuratorLock.Run(folder, parsed, () => Show(Seal(folder, kept, Why(parsed), parsed.InvocationConfiguration), parsed.InvocationConfiguration));
    }

    /// <summary>What the curator has withdrawn by hand goes from what is kept here, too; a running site does the same with its own.</summary>
    private SealResult Seal(DataFolder folder, KeptVersions kept, ChangeReason? reason, InvocationConfiguration console)
    {
        var result = new Sealing(folder, kept, _clock).Seal(reason);
        if (result.Version is null || folder.Load().Registry is not { } registry)
            return result;
        foreach (var release in WithdrawnVersions.Purge(kept, folder, registry))
        {
            var broken = new BrokenVersion(release, IsRelease: true);
            console.Error.WriteLine($"{broken.What} Det som dragits tillbaka kan inte tas ur den. Åtgärd: {broken.Remedy}");
        }

        return result;
    }

    private string? Contradiction(ParseResult parsed)
    {
        var (reason, kind) = (parsed.GetValue(_reason), parsed.GetValue(_kind));
        if (kind is not null && KindOf(kind) is null)
            return $"--kind är world eller knowledge, inte \"{kind}\".";
        if ((reason is null) != (kind is null))
            return "--reason och --kind hör ihop: ange båda.";
        return reason is null && (parsed.GetValue(_source) ?? parsed.GetValue(_correction)) is not null
            ? "--source och --correction behöver --reason och --kind."
            : null;
    }

    private ChangeReason? Why(ParseResult parsed) =>
        parsed.GetValue(_reason) is { } reason && KindOf(parsed.GetValue(_kind)) is { } kind
            ? new ChangeReason(reason, kind, parsed.GetValue(_source), parsed.GetValue(_correction))
            : null;

    private static ChangeKind? KindOf(string? text) => text switch
    {
        "world" => ChangeKind.World,
        "knowledge" => ChangeKind.Knowledge,
        _ => null,
    };

    private static int Show(SealResult result, InvocationConfiguration console)
    {
        if (result.Version is not { } version)
        {
            var code = Report.Faults(result.Faults, console.Error);
            console.Error.WriteLine("Inget är skrivet.");
            return code;
        }

        console.Output.WriteLine(result.Written.IsEmpty
            ? $"Redan förseglad som version {version.Id}."
            : $"Förseglad som version {version.Id}. Skrivna filer: {string.Join(", ", result.Written)}. Nya rader i changes.csv: {result.ChangesLogged}.");
        return 0;
    }

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
