namespace IopRegistry.Curation;

/// <summary>
/// Writes a file so that a reader sees the old bytes or the new, never a part: temporary file in the same folder,
/// flushed to disk, renamed over the old one.
/// </summary>
public static class AtomicFile
{
    private const string TemporarySuffix = ".iop-tmp";

    /// <param name="writer">Where several processes may write the same file: what tells their temporary files apart.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, string writer = "")
    {
        Stage(path, bytes, writer);
        Replace(path, writer);
    }

    /// <summary>Puts the bytes on disk beside the file, so that a full disk is met before any file of several is replaced.</summary>
    public static void Stage(string path, ReadOnlySpan<byte> bytes, string writer = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = TemporaryFor(path, writer);
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
    }

    /// <summary>The rename is on disk, too, when this returns.</summary>
    public static void Replace(string path, string writer = "")
    {
        File.Move(TemporaryFor(path, writer), path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }

    public static void Delete(string path)
    {
        File.Delete(path);
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }

    /// <summary>Removes what an interrupted write left behind.</summary>
    public static void Clean(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, "*" + TemporarySuffix))
            File.Delete(left);
    }

    private static string TemporaryFor(string path, string writer) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}{writer}{TemporarySuffix}");
}
