using System.Runtime.InteropServices;

namespace IopRegistry.Curation;

/// <summary>
/// Puts a folder's names on disk. Without it a power cut after a rename may bring the old file back although the new one's
/// bytes were flushed (fsync(2): calling it on the file does not ensure that the entry in the directory has reached disk).
/// </summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Best effort: a file system that cannot do it (EINVAL on some network shares) has its own rules. Windows journals names.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0)
            return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
