using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;
using IopRegistry.Web.Data;

namespace IopRegistry.Web.Corrections;

/// <summary>
/// Finishes what a publishing left on its way, in the background and for as long as the site runs: a killed process leaves
/// it, and so does a folder or a database that was away for a while. What a curator withdraws in the tables goes from the
/// database, too, and so does what told yesterday's senders apart.
/// </summary>
internal sealed class Recovery(Publication publication, ClientHash clients, Database database, LiveRegistry live, TimeProvider clock, ILogger<Recovery> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(2);

    private string? _told;

    private string? _forgotten;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Settings.ConnectionString is null)
            return;
        // The first pages go before: opening the database takes as long as rendering one.
        await Task.Delay(HeadStart, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            var problem = await ProblemAsync(stoppingToken);
            // Once, not every half minute.
            if (problem is not null && problem != _told)
                log.LogWarning("Publishing waits: {Problem}", problem);
            _told = problem;
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Null where nothing waits any more.</returns>
    internal async Task<string?> ProblemAsync(CancellationToken stop)
    {
        try
        {
            var report = await publication.RecoverAsync(stop);
            if (!report.Published.IsEmpty)
                live.Reload(clock.GetUtcNow());
            await clients.ForgetAsync(stop);
            return await Forget(stop) ?? report.Stopped;
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return unavailable.Message;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return refused.Message;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<string?> Forget(CancellationToken stop)
    {
        var registry = live.Current;
        if (registry.Version.Id == _forgotten)
            return null;
        var problem = await publication.ForgetWithdrawnAsync(registry, stop);
        if (problem is null)
            _forgotten = registry.Version.Id;
        return problem;
    }
}
