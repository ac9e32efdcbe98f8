namespace IopRegistry.Curation;

/// <summary>
/// One writer of a folder at a time; of the data folder: sealing, releasing, publishing, a backup that must not see half of
/// it. A lock on a file in the folder, since whoever may write there may make it and a curator needs no database. It is held by an open
/// file: that of a killed process is free at once. A text editor does not know of it; publishing looks for its edits.
/// </summary>
public sealed class FolderLock : IDisposable
{
    public const string FileName = ".iop-lock";

    public const string Busy = "Någon annan skriver i datamappen just nu: en publicering, en försegling eller en säkerhetskopia. Försök igen om en stund.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream? _held;

    private FolderLock(FileStream? held) => _held = held;

    /// <returns>Null where someone else writes. Where the folder cannot be written there is nobody to keep out, and the lock is of nothing.</returns>
    /// <exception cref="IOException">Neither can be told: the disk is full or failing, or too many files are open.</exception>
    public static FolderLock? TryTake(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (IsHeld(held))
        {
            return null;
        }
        catch (Exception refused) when (IsUnwritable(refused))
        {
            return File.Exists(path) ? TryRead(path) : new FolderLock(null);
        }
    }

    /// <exception cref="IOException">Someone else does not get done.</exception>
    public static FolderLock Take(string folder)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            if (TryTake(folder) is { } taken)
                return taken;
            Thread.Sleep(Pause);
        }

        throw new IOException($"{folder} används av någon annan.");
    }

    public void Dispose() => _held?.Dispose();

    /// <summary>The file is there but not ours to write, and may be held all the same by someone who may.</summary>
    private static FolderLock? TryRead(string path)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None));
        }
        catch (FileNotFoundException)
        {
            return new FolderLock(null);
        }
        catch (IOException held) when (IsHeld(held))
        {
            return null;
        }
    }

    /// <summary>EWOULDBLOCK of flock(2) on Linux and macOS, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows.</summary>
    private static bool IsHeld(IOException refused) => (refused.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    /// <summary>No right to write, no such folder, one that nothing can be made in, or a file system that is read-only (EROFS, ERROR_WRITE_PROTECT).</summary>
    private static bool IsUnwritable(Exception refused) =>
        refused is UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException || (refused is IOException && (refused.HResult & 0xFFFF) is 30 or 19);
}
