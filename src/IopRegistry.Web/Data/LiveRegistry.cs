using IopRegistry.Curation;
using IopRegistry.Web.Corrections;

namespace IopRegistry.Web.Data;

/// <summary>A load that was refused, kept for the health page until a good one follows.</summary>
public sealed record RefusedLoad(DateTimeOffset At, IReadOnlyList<Fault> Faults);

/// <summary>
/// The registry in use: one reference, swapped whole. A folder that does not match its manifest, or breaks a rule,
/// never replaces it.
/// </summary>
public sealed class LiveRegistry(DataFolder folder, Registry first)
{
    private volatile Registry _current = first;
    private volatile RefusedLoad? _refused;

    public DataFolder Folder { get; } = folder;

    public Registry Current => _current;

    public RefusedLoad? LastRefused => _refused;

    /// <summary>Loads the first registry; where that fails the curator gets the list of faults, not a stack trace.</summary>
    /// <returns>Null where there is nothing to start with; <paramref name="errors"/> then says why.</returns>
    public static LiveRegistry? TryStart(IConfiguration configuration, TextWriter errors)
    {
        if ((configuration["Data:Path"] ?? DataFolder.FindAbove(AppContext.BaseDirectory)?.Path) is not { } path)
        {
            errors.WriteLine("Datamappen hittas inte. Ange den med Data:Path (till exempel --Data:Path=/srv/iop/data).");
            return null;
        }

        if (SearchEngines.Find(configuration, errors) is not { } engine)
            return null;
        var folder = new DataFolder(Path.GetFullPath(path)) { Engine = engine };
        var loaded = folder.Load();
        if (loaded.Registry is null && InterruptedPublishing.TryFinish(configuration, folder, errors))
            loaded = folder.Load();
        foreach (var fault in loaded.Faults)
            errors.WriteLine(fault);
        if (loaded.Registry is not { } registry)
        {
            errors.WriteLine($"Registret startar inte: {loaded.Faults.Length} fel i {folder.Path}. Rätta dem, kör iop check och försegla med iop seal.");
            return null;
        }

        return new LiveRegistry(folder, registry);
    }

    /// <returns>The registry that took over, or null where the folder was refused.</returns>
    public Registry? Reload(DateTimeOffset now)
    {
        var loaded = Folder.Load();
        if (loaded.Registry is null)
        {
            _refused = new RefusedLoad(now, loaded.Faults);
            return null;
        }

        _current = loaded.Registry;
        _refused = null;
        return loaded.Registry;
    }
}
