namespace IopRegistry.Curation;

/// <summary>
/// Writes a file so that a reader sees the old bytes or the new, never a part: temporary file in the same folder,
/// flushed to disk, renamed over the old one.
/// </summary>
internal static class AtomicFile
{
    private const string TemporarySuffix = ".iop-tmp";

    /// <param name="writer">Where several processes may write the same file: what tells their temporary files apart.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, string writer = "")
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}{writer}{TemporarySuffix}");
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(path))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Removes what an interrupted write left behind.</summary>
    public static void Clean(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder, "*" + TemporarySuffix))
            File.Delete(left);
    }
}
