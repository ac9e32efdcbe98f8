using System.CommandLine;
using IopRegistry.Curation;

namespace IopRegistry.Cli;

/// <summary><c>iop seal</c>: a new version of the data, or the reasons why not.</summary>
internal static class SealCommand
{
    private const string World = "world";
    private const string Knowledge = "knowledge";

    public static Command Create(TimeProvider clock)
    {
        var data = new DataOption();
        var state = new Option<string?>("--state") { Description = "Mappen med sparade versioner. Utelämnad: .state/ bredvid mappen med tabellerna.", HelpName = "mapp" };
        var reason = new Option<string?>("--reason") { Description = "Varför publicerade uppgifter ändras. Skriver raderna i changes.csv.", HelpName = "text" };
        var kind = new Option<string?>("--kind") { Description = $"Ändringens slag: {World} (något har hänt) eller {Knowledge} (vi vet bättre).", HelpName = "slag" };
        var source = new Option<string?>("--source") { Description = "Källans id i sources.csv. Utelämnad för nya rader: radens egen källa.", HelpName = "id" };
        var correction = new Option<string?>("--correction") { Description = "Rättelsen som ledde till ändringen.", HelpName = "id" };
        kind.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: not (World or Knowledge) } token])
                given.AddError($"--kind är {World} eller {Knowledge}, inte \"{token.Value}\".");
        });
        var command = new Command("seal", "Skriv tabellerna i kanonisk form, kontrollera dem, logga ändringar och skriv manifestet datapackage.json.") { data, state, reason, kind, source, correction };
        command.Validators.Add(given =>
        {
            if ((given.GetValue(reason) is null) != (given.GetValue(kind) is null))
                given.AddError("--reason och --kind hör ihop: ange båda.");
            else if (given.GetValue(reason) is null && (given.GetValue(source) ?? given.GetValue(correction)) is not null)
                given.AddError("--source och --correction behöver --reason och --kind.");
        });
        command.SetAction(parsed =>
        {
            if (data.Find(parsed) is not { } folder)
                return 1;
            var kept = parsed.GetValue(state) is { } path ? new KeptVersions(path) : KeptVersions.Beside(folder);
            var why = parsed.GetValue(reason) is { } text
                ? new ChangeReason(text, parsed.GetValue(kind) == World ? ChangeKind.World : ChangeKind.Knowledge, parsed.GetValue(source), parsed.GetValue(correction))
                : null;
            return Show(new Sealing(folder, kept, clock).Seal(why), parsed.InvocationConfiguration);
        });
        return command;
    }

    private static int Show(SealResult result, InvocationConfiguration console)
    {
        if (result.Version is not { } version)
        {
            var code = Report.Faults(result.Faults, console.Error);
            console.Error.WriteLine("Inget är skrivet.");
            return code;
        }

        if (result.Written.IsEmpty)
            console.Output.WriteLine($"Redan förseglad som version {version.Id}.");
        else
            console.Output.WriteLine($"Förseglad som version {version.Id}. Skrivna filer: {string.Join(", ", result.Written)}. Nya rader i changes.csv: {result.ChangesLogged}.");
        return 0;
    }
}
