using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Web.Data;

namespace IopRegistry.Web.OpenData;

/// <summary>Versions that can no longer be cited. Looked for at most once a minute: the address that tells them is open to all.</summary>
public sealed class VersionHealth(LiveRegistry live, StateFolder state, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly BrokenVersions _broken = new(KeptVersions.Releases(live.Folder), state.Path is { } path ? new KeptVersions(path) : null);
    private readonly Lock _one = new();
    private long? _lookedAt;
    private volatile string[] _warnings = [];

    /// <summary>Each with its remedy, for an operator, in Swedish. While one looks, others get what was found before.</summary>
    public IReadOnlyList<string> Warnings()
    {
        if (!_one.TryEnter())
            return _warnings;
        try
        {
            if (_lookedAt is not { } at || clock.GetElapsedTime(at) > Fresh)
                (_warnings, _lookedAt) = ([.. _broken.Faults().Select(fault => $"{fault.What} Åtgärd: {fault.Remedy}")], clock.GetTimestamp());
            return _warnings;
        }
        finally
        {
            _one.Exit();
        }
    }
}
