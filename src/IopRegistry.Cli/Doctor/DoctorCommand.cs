using System.CommandLine;
using IopRegistry.Curation;

namespace IopRegistry.Cli.Doctor;

/// <summary><c>iop doctor</c>: everything a deployed site rests on, each fault with its remedy. 0 with warnings at most, 1 with a fault.</summary>
internal sealed class DoctorCommand : Command
{
    private readonly Option<string?> _settings = new("--settings") { Description = "Tjänstens miljöfil, till exempel /etc/iop-registret.env. Utelämnad: den egna miljön.", HelpName = "fil" };

    private readonly Option<string?> _url = new("--url") { Description = "Adressen där tjänsten lyssnar, till exempel http://localhost:5000. Utelämnad: tjänsten frågas inte.", HelpName = "adress" };

    public DoctorCommand()
        : base("doctor", "Undersök en driftsatt webbplats: konfiguration, data, manifest, state, databas, nycklar och tjänsten själv. Ändrar inget.")
    {
        Options.Add(_settings);
        Options.Add(_url);
        SetAction((parsed, _) => Run(parsed.GetValue(_settings), parsed.GetValue(_url), parsed.InvocationConfiguration));
    }

    private static async Task<int> Run(string? file, string? url, InvocationConfiguration console)
    {
        if (file is not null && !File.Exists(file))
            return Refuse(console, $"Filen {file} finns inte; ange tjänstens miljöfil: --settings <fil>.");
        if (url is not null && WebAddress.Parse(url) is null)
            return Refuse(console, $"'{url}' är ingen adress; skriv till exempel --url http://localhost:5000.");
        var settings = Settings.Read(file, Environment.GetEnvironmentVariables());
        var atHand = DataFolder.FindAbove(AppContext.BaseDirectory);
        List<Finding> findings = [.. ConfigurationExam.Of(settings), .. DataExam.Of(settings, atHand), .. StateExam.Of(settings), .. await DatabaseExam.Of(settings)];
        if (url is not null)
            findings.AddRange(await RunningExam.Of(WebAddress.Parse(url)!, settings["Data:Path"] is { } path ? new DataFolder(path) : atHand));
        foreach (var finding in findings)
            console.Output.WriteLine(finding);
        var faults = findings.Count(finding => finding.Weight == Weight.Fault);
        console.Output.WriteLine($"{faults} fel, {findings.Count(finding => finding.Weight == Weight.Warning)} varningar.");
        return faults > 0 ? 1 : 0;
    }

    private static int Refuse(InvocationConfiguration console, string why)
    {
        console.Error.WriteLine(why);
        return 1;
    }
}
