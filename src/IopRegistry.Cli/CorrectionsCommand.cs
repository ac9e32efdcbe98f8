using System.CommandLine;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Curation;

namespace IopRegistry.Cli;

/// <summary><c>iop corrections publish</c>: what the desk's button does, for a curator who works in git.</summary>
internal sealed class CorrectionsCommand : Command
{
    public CorrectionsCommand(TimeProvider clock)
        : base("corrections", "Rättelser som har godkänts på redaktionens sidor.")
    {
        var options = new StateOptions();
        var publish = new Command("publish", "Skriv godkända rättelser i tabellerna och försegla. Gör färdigt det som avbrutits.");
        options.AddTo(publish);
        publish.SetAction(parsed => options.Run(parsed, site => Publish(site, clock)));
        Subcommands.Add(publish);
    }

    private static async Task<int> Publish(Site site, TimeProvider clock)
    {
        var audit = new AuditTrail(site.Database, clock);
        var report = await new Publication(site.Database, audit, site.Folder, new KeptVersions(site.StatePath), clock).PublishAsync("iop corrections publish");
        await site.Output.WriteLineAsync(report.Published.IsEmpty ? "Inget publicerat." : $"Publicerade: {string.Join(", ", report.Published)}.");
        foreach (var (id, problem) in report.Left)
            await site.Error.WriteLineAsync($"Rättelse {id} kan inte publiceras: {problem}");
        if (report.Stopped is { } stopped)
            await site.Error.WriteLineAsync(stopped);
        return report.Stopped is null && report.Left.IsEmpty ? 0 : 1;
    }
}
