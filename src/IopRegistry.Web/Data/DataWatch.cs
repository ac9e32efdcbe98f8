using IopRegistry.Curation;
using IopRegistry.Web.OpenData;
using IopRegistry.Web.Operating;

namespace IopRegistry.Web.Data;

/// <summary>
/// Looks at the manifest every second and reloads when its bytes have changed. File events are not used: they
/// fire on half-written files and are lost when a folder is swapped by a link.
/// </summary>
internal sealed class DataWatch(LiveRegistry live, VersionArchive archive, TimeProvider clock, ILogger<DataWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private string? _lastFaults;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The folder may have changed since the registry was read; one that was not read from a folder has no manifest.
        var seen = live.Current.Files.TryGetValue(Manifest.FileName, out var read) ? Manifest.HashOf(read) : ManifestHash();
        using var timer = new PeriodicTimer(Interval, clock);
        // The first pages go before the archive.
        if (await timer.WaitForNextTickAsync(stoppingToken))
            archive.Keep(live.Current);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // A refused folder is tried again too: the manifest may be whole before the last table is in place.
            var now = ManifestHash();
            if (now == seen && live.LastRefused is null)
                continue;
            seen = now;
            Take();
        }
    }

    private void Take()
    {
        var before = live.Current.Version.Id;
        var startedAt = clock.GetTimestamp();
        var taken = live.Reload(clock.GetUtcNow());
        RegistryMeter.Reloaded(clock.GetElapsedTime(startedAt), taken is not null);
        if (taken is { } registry)
        {
            archive.Keep(registry);
            log.LogInformation("Data {Before} replaced by {Version}: {Count} partnerships.", before, registry.Version.Id, registry.Partnerships.Length);
        }
        else
        {
            LogRefusal(before);
        }
    }

    /// <summary>Once per list of faults, not every two seconds.</summary>
    private void LogRefusal(string version)
    {
        var faults = string.Join(Environment.NewLine, live.LastRefused!.Faults);
        if (faults == _lastFaults)
            return;
        _lastFaults = faults;
        log.LogError("New data refused, {Version} stays:{NewLine}{Faults}", version, Environment.NewLine, faults);
    }

    private string? ManifestHash() =>
        live.Folder.ReadFile(Manifest.FileName) is { } bytes ? Manifest.HashOf(bytes) : null;
}
