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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Settings.ConnectionString is null)
            return;
        // Hosted services start one after another; let the server begin to listen.
        await Task.Yield();
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
