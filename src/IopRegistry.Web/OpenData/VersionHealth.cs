using System.Collections.Immutable;
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
    private (long At, ImmutableArray<BrokenVersion> Broken)? _last;

    public ImmutableArray<BrokenVersion> Broken()
    {
        lock (_one)
        {
            if (_last is not { } last || clock.GetElapsedTime(last.At) > Fresh)
                _last = last = (clock.GetTimestamp(), _broken.Find());
            return last.Broken;
        }
    }
}
