using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Web.Corrections;

/// <summary>
/// Finishes what a killed process was publishing, in the background: the first public page waits for nothing. Tries
/// again while the database or the folder is away.
/// </summary>
internal sealed class Recovery(Publication publication, Database database, ILogger<Recovery> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Settings.ConnectionString is null)
            return;
        // The first pages go before: opening the database takes as long as rendering one.
        await Task.Delay(HeadStart, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested && await Problem(stoppingToken) is { } problem)
        {
            log.LogWarning("Publishing waits: {Problem}", problem);
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<string?> Problem(CancellationToken stop)
    {
        try
        {
            return (await publication.RecoverAsync(stop)).Stopped;
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return unavailable.Message;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }
}
