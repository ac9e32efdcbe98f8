using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Curation;
using IopRegistry.Publishing;
using IopRegistry.Web.Data;

namespace IopRegistry.Web.OpenData;

/// <summary>A version that can be asked for.</summary>
/// <param name="Release">The name it was released under; null where it was only sealed.</param>
public sealed record KnownVersion(DataVersion Version, string? Release, bool IsCurrent);

/// <summary>
/// Every version of the data that can still be cited: the one in use, the named releases in the data folder, and what
/// this site has loaded before. Older ones are built when asked for, and the last few stay.
/// </summary>
public sealed class VersionArchive(LiveRegistry live, StateFolder state, ILogger<VersionArchive> log)
{
    /// <summary>Some tens of megabytes each at most; whoever walks through all versions must not fill the memory.</summary>
    private const int Most = 4;

    private readonly RecentlyUsed<Registry?> _recent = new(Most);
    private readonly KeptVersions _releases = KeptVersions.Releases(live.Folder);
    private readonly KeptVersions? _kept = state.Path is { } path ? new KeptVersions(path) : null;
    private volatile string? _warning = state.Path is null ? StateFolder.Missing : null;

    public DataVersion Current => live.Current.Version;

    public IEnumerable<string> Warnings => _warning is { } warning ? [warning] : [];

    /// <summary>Keeps a version for good. A folder that cannot be written costs the archive, not the site.</summary>
    public void Keep(Registry registry)
    {
        if (_kept is null || !registry.Files.TryGetValue(Manifest.FileName, out var manifest))
            return;
        try
        {
            _kept.Keep(manifest, registry.Files.GetValueOrDefault);
            // What was withdrawn while this was loaded and kept must not have come back with it; nor may a curator's withdrawal stay here.
            WithdrawnVersions.PurgeKept(_kept, live.Folder, registry);
            if (live.Current is var now && now != registry)
                WithdrawnVersions.PurgeKept(_kept, live.Folder, now);
            _warning = null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            _warning = $"State:Path {state.Path} kan inte skrivas ({refused.Message}): version {registry.Version.Id} sparas inte och kan inte citeras sedan nästa version lästs in.";
            log.LogWarning("{Warning}", _warning);
        }
    }

    /// <param name="name">A version's id or a release's name.</param>
    /// <returns>Null where it is not kept, or cannot be read any more.</returns>
    public Registry? Find(string name)
    {
        var current = live.Current;
        if (name == current.Version.Id)
            return current;
        if (ManifestOf(name) is not { } json)
            return null;
        // What has been withdrawn may have changed with the version in use.
        return Manifest.Parse(json, [])?.Version.Id == current.Version.Id
            ? current
            : _recent.Get($"{name} {current.Version.Id}", () => SealedVersion.Load(json, hash => _releases.FindFile(hash) ?? _kept?.FindFile(hash), current));
    }

    /// <summary>Newest first; a released version stands once, with its name.</summary>
    public ImmutableArray<KnownVersion> All()
    {
        var current = live.Current.Version;
        var (releases, kept) = (Read(_releases).ToList(), _kept is null ? [] : Read(_kept).ToList());
        var released = releases.Select(found => new KnownVersion(found.Manifest.Version, found.Name, found.Manifest.Version.Id == current.Id)).ToList();
        // An id has only the day.
        var createdAt = releases.Concat(kept).DistinctBy(found => found.Manifest.Version.Id).ToDictionary(found => found.Manifest.Version.Id, found => found.Manifest.CreatedAt);
        var others = kept.Select(found => found.Manifest.Version).Append(current).DistinctBy(version => version.Id)
            .Where(version => released.All(release => release.Version.Id != version.Id))
            .Select(version => new KnownVersion(version, null, version.Id == current.Id));
        return [.. released.Concat(others).OrderByDescending(known => known.IsCurrent).ThenByDescending(known => known.Version.SealedOn).ThenByDescending(known => createdAt.GetValueOrDefault(known.Version.Id)).ThenBy(known => known.Version.Id, StringComparer.Ordinal)];
    }

    /// <summary>The version sealed nearest to the day the id begins with; the one in use where it begins with none.</summary>
    public DataVersion Nearest(string name)
    {
        if (name.Length < 10 || !DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return live.Current.Version;
        return All().Select(known => known.Version).MinBy(version => Math.Abs(version.SealedOn.DayNumber - day.DayNumber))!;
    }

    private byte[]? ManifestOf(string name)
    {
        if (_releases.FindManifest(name) is { } released)
            return released;
        return _kept?.FindManifest(name)
            ?? _releases.Names().Select(_releases.FindManifest).FirstOrDefault(json => json is not null && Manifest.Parse(json, [])?.Version.Id == name);
    }

    private static IEnumerable<(string Name, Manifest Manifest)> Read(KeptVersions kept) =>
        from name in kept.Names()
        let json = kept.FindManifest(name)
        where json is not null
        let manifest = Manifest.Parse(json, [])
        where manifest is not null
        select (name, manifest);
}
