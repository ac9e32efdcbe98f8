using IopRegistry.Search;

namespace IopRegistry.Web.Data;

/// <summary>
/// Works out every status of a new day, or of new data, before somebody asks: at 100,000 partnerships the first request
/// would otherwise wait for seconds. Tomorrow is ready some minutes before midnight.
/// </summary>
internal sealed class DayWarmth(LiveRegistry live, SwedishDay day, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private (Registry? Registry, DateOnly Day) _ready;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        // Not at once: the first page of a start would share the processors with this.
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Warm(live.Current, day.Today);
            Warm(live.Current, Stockholm.DayOf(clock.GetUtcNow() + Ahead));
        }
    }

    private void Warm(Registry registry, DateOnly on)
    {
        if (ReferenceEquals(_ready.Registry, registry) && _ready.Day >= on)
            return;
        registry.Search.Run(new PartnershipQuery(), on);
        _ready = (registry, on);
    }
}
