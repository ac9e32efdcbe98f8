using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>
/// Takes what has been withdrawn out of the kept versions themselves. Readers never saw it there; this is so that it
/// does not lie on the disk either. Git's history is the curator's to clean.
/// </summary>
public static class WithdrawnVersions
{
    /// <summary>From the kept versions and from the releases in the data folder.</summary>
    /// <returns>The releases that are not whole: nobody can tell what they hold, and they are left for the curator, who has them in git.</returns>
    public static ImmutableArray<string> Purge(KeptVersions kept, DataFolder folder, Registry current)
    {
        if (!current.Rows.HasWithdrawn)
            return [];
        var releases = KeptVersions.Releases(folder);
        // A file that one store lacks may lie in the other, so neither loses any before both have been looked through.
        var broken = Clean(releases, kept, PurgedVersions.Of(kept, "releases", current), current);
        CleanKept(kept, releases, current);
        releases.DeleteUnnamed();
        kept.DeleteUnnamed();
        return broken;
    }

    /// <summary>From the kept versions only: a site may lack the right to write in the data folder.</summary>
    public static void PurgeKept(KeptVersions kept, DataFolder folder, Registry current)
    {
        if (!current.Rows.HasWithdrawn)
            return;
        CleanKept(kept, KeptVersions.Releases(folder), current);
        kept.DeleteUnnamed();
    }

    /// <summary>A kept version that is not whole can be shown to nobody, nor be told what it holds: it goes.</summary>
    private static void CleanKept(KeptVersions kept, KeptVersions releases, Registry current)
    {
        foreach (var name in Clean(kept, releases, PurgedVersions.Of(kept, "kept", current), current))
            kept.Delete(name);
    }

    /// <returns>Those that are not whole.</returns>
    private static ImmutableArray<string> Clean(KeptVersions store, KeptVersions other, PurgedVersions purged, Registry current)
    {
        var broken = ImmutableArray.CreateBuilder<string>();
        foreach (var name in store.Names().ToList())
        {
            if (store.FindManifest(name) is not { } json || purged.Has(name, json))
                continue;
            var own = FilesOf(json, store.FindFile);
            if ((own ?? FilesOf(json, hash => store.FindFile(hash) ?? other.FindFile(hash))) is not { } whole)
            {
                broken.Add(name);
                continue;
            }

            // Also where nothing goes: what was found in the other store only is put here.
            var shown = WithoutWithdrawn.Of(whole, current);
            if (!ReferenceEquals(shown, own))
                store.Replace(name, shown[Manifest.FileName], shown.GetValueOrDefault);
            purged.Add(name, shown[Manifest.FileName]);
        }

        purged.Remember();
        return broken.ToImmutable();
    }

    private static ImmutableDictionary<string, byte[]>? FilesOf(byte[] json, Func<string, byte[]?> find)
    {
        if (Manifest.Parse(json, []) is not { } manifest)
            return null;
        var files = ImmutableDictionary.CreateBuilder<string, byte[]>();
        foreach (var file in manifest.Files)
        {
            if (find(file.Hash) is not { } bytes)
                return null;
            files[file.Path] = bytes;
        }

        files[Manifest.FileName] = json;
        return files.ToImmutable();
    }
}
