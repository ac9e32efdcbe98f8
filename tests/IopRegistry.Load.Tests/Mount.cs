namespace IopRegistry.Load.Tests;

/// <summary>A file system of its own in memory, gone afterwards.</summary>
internal sealed class Mount : IAsyncDisposable
{
    private Mount(string path) => Path = path;

    public string Path { get; }

    /// <param name="copyOf">A folder whose files it begins with.</param>
    public static async Task<Mount> Of(string path, string size, string? copyOf = null)
    {
        Directory.CreateDirectory(path);
        await Must("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", path);
        if (copyOf is not null)
            await Must("cp", "-a", $"{copyOf}/.", path);
        return new Mount(path);
    }

    public Task Remount(string how) => Must("mount", "-o", $"remount,{how}", Path);

    public async ValueTask DisposeAsync() => await Must("umount", "-l", Path);

    private static async Task Must(string program, params string[] arguments)
    {
        var (code, output) = await Programs.Run(program, arguments);
        Assert.True(code == 0, $"{program}: {output}");
    }
}

/// <summary>Needs the right to mount, which a container may lack; skipped there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute() => Skip = IsAllowed ? null : "Needs the right to mount a tmpfs (root).";

    private static bool IsAllowed
    {
        get
        {
            var path = Directory.CreateTempSubdirectory("iop-mount-").FullName;
            var (code, _) = Programs.Run("mount", "-t", "tmpfs", "tmpfs", path).GetAwaiter().GetResult();
            if (code == 0)
                Programs.Run("umount", path).GetAwaiter().GetResult();
            Directory.Delete(path);
            return code == 0;
        }
    }
}
