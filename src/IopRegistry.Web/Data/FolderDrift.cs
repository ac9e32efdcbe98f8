using System.Collections.Concurrent;
using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Web.Data;

/// <summary>
/// Files that are no longer as they were sealed while the manifest is: the site goes on, but would not start again. Size
/// and time tell whether to look; only then are the bytes compared with those in memory.
/// </summary>
internal sealed class FolderDrift(LiveRegistry live)
{
    private readonly ConcurrentDictionary<string, Look> _looks = new();

    public ImmutableArray<string> Files()
    {
        var registry = live.Current;
        return [.. registry.Files.Keys.Except(DataFolder.Companions).Where(path => !IsAsSealed(registry, path)).Order(StringComparer.Ordinal)];
    }

    private bool IsAsSealed(Registry registry, string path)
    {
        var file = new FileInfo(Path.Combine(live.Folder.Path, path));
        var (length, writtenAt) = file.Exists ? (file.Length, file.LastWriteTimeUtc) : (-1, default);
        if (_looks.TryGetValue(path, out var before) && before.Length == length && before.WrittenAt == writtenAt && before.Version == registry.Version.Id)
            return before.IsAsSealed;
        var isAsSealed = length == registry.Files[path].Length && live.Folder.ReadFile(path).AsSpan().SequenceEqual(registry.Files[path]);
        _looks[path] = new Look(length, writtenAt, registry.Version.Id, isAsSealed);
        return isAsSealed;
    }

    private sealed record Look(long Length, DateTime WrittenAt, string Version, bool IsAsSealed);
}
