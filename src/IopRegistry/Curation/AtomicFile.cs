using System.Security.Cryptography;

namespace IopRegistry.Curation;

/// <summary>
/// Writes a file so that a reader sees the old bytes or the new, never a part: temporary file in the same folder,
/// flushed to disk, renamed over the old one.
/// </summary>
public static class AtomicFile
{
    public const string TemporarySuffix = ".iop-tmp";

    /// <summary>Machines that share a folder may write the same file; process numbers are the same on many.</summary>
    private static readonly string Writer = RandomNumberGenerator.GetHexString(12, lowercase: true);

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Stage(path, bytes);
        Replace(path);
    }

    /// <summary>Puts the bytes on disk beside the file, so that a full disk is met before any file of several is replaced.</summary>
    public static void Stage(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = TemporaryFor(path);
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
    }

    /// <summary>The rename is on disk, too, when this returns.</summary>
    public static void Replace(string path)
    {
        File.Move(TemporaryFor(path), path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }

    public static void Delete(string path)
    {
        File.Delete(path);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }

    /// <summary>Removes what an interrupted write left behind, of any process. For whoever holds the folder's lock.</summary>
    public static void Clean(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, "*" + TemporarySuffix, SearchOption.AllDirectories))
            File.Delete(left);
    }

    internal static string TemporaryFor(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Writer}{TemporarySuffix}");
}
