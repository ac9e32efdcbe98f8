using System.Collections.Immutable;

namespace IopRegistry.Curation;

/// <summary>A file that sealing is about to write.</summary>
public sealed record PlannedWrite(string Path, byte[] Bytes);

/// <summary>
/// What a sealing writes, in order: the change log first, so that an interrupted sealing leaves no unlogged change
/// behind; the manifest last, so that until then the folder is refused.
/// </summary>
public sealed record SealPlan(
    Manifest Manifest, byte[] ManifestJson, ImmutableArray<PlannedWrite> Writes, int ChangesLogged, Func<string, byte[]?> BytesOf)
{
    public static SealPlan Of(Manifest manifest, byte[] manifestJson, IReadOnlyDictionary<string, byte[]> files, int changesLogged, Func<string, byte[]?> present)
    {
        var writes = files
            .Select(file => new PlannedWrite(file.Key, file.Value))
            .OrderBy(write => write.Path != Schema.Of<Change>().FileName)
            .Append(new PlannedWrite(Manifest.FileName, manifestJson))
            .Where(write => present(write.Path)?.AsSpan().SequenceEqual(write.Bytes) != true);
        return new SealPlan(manifest, manifestJson, [.. writes], changesLogged, path => files.GetValueOrDefault(path));
    }
}
