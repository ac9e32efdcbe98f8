using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>
/// Takes what has been withdrawn out of the kept versions themselves. Readers never saw it there; this is so that it
/// does not lie on the disk either. Git's history is the curator's to clean.
/// </summary>
public static class WithdrawnVersions
{
    /// <summary>A version that is not whole can be shown to nobody, nor be told what it holds: it goes.</summary>
    public static void Purge(KeptVersions kept, Registry current)
    {
        foreach (var name in kept.Names().ToList())
        {
            if (kept.FindManifest(name) is not { } json)
                continue;
            var files = Manifest.Parse(json, [])?.Files.ToDictionary(file => file.Path, file => kept.FindFile(file.Hash));
            if (files is null || files.Values.Any(bytes => bytes is null))
            {
                kept.Delete(name);
                continue;
            }

            var whole = files.ToImmutableDictionary(file => file.Key, file => file.Value!).SetItem(Manifest.FileName, json);
            var shown = WithoutWithdrawn.Of(whole, current);
            if (!ReferenceEquals(shown, whole))
                kept.Replace(name, shown[Manifest.FileName], shown.GetValueOrDefault);
        }

        kept.DeleteUnnamed();
    }
}
