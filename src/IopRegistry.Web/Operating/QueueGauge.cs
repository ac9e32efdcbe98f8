using System.Diagnostics.Metrics;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Storage;

namespace IopRegistry.Web.Operating;

/// <summary>How many corrections wait for an editor. The database is asked once a minute in the background, never for a request.</summary>
internal sealed class QueueGauge : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(3);

    private readonly Desk _desk;

    private readonly Database _database;

    /// <summary>Null while nobody knows: a database that is away has no queue of length nought.</summary>
    private volatile Length? _waiting;

    public QueueGauge(Desk desk, Database database, IMeterFactory meters)
    {
        (_desk, _database) = (desk, database);
        meters.Create(IopRegistry.Search.SearchMeter.Name).CreateObservableGauge("iop.corrections.waiting", Known, "{correction}", "Corrections that wait for an editor.");
    }

    public async Task CountAsync(CancellationToken stop)
    {
        try
        {
            var counts = await _desk.CountsAsync(stop);
            _waiting = new Length(counts.GetValueOrDefault(CorrectionState.Pending) + counts.GetValueOrDefault(CorrectionState.Asked));
        }
        catch (DatabaseUnavailableException)
        {
            _waiting = null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_database.Settings.ConnectionString is null)
            return;
        try
        {
            // Not at once: opening the database takes as long as the first page.
            await Task.Delay(HeadStart, stoppingToken);
            for (; ; await Task.Delay(Period, stoppingToken))
                await CountAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private IEnumerable<Measurement<long>> Known() => _waiting is { } known ? [new Measurement<long>(known.Value)] : [];

    private sealed record Length(long Value);
}
