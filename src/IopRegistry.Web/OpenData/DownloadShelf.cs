using System.Runtime.CompilerServices;

namespace IopRegistry.Web.OpenData;

/// <summary>
/// The downloads of each version in use, built at the first request and dropped with the version. Kept in memory: some
/// hundred kilobytes a version, and no folder whose rights or space could fail.
/// </summary>
public sealed class DownloadShelf
{
    private readonly ConditionalWeakTable<Registry, Lazy<Downloads>> _built = [];

    public Downloads Of(Registry registry)
    {
        var downloads = _built.GetValue(registry, key => new Lazy<Downloads>(() => Downloads.Build(key)));
        try
        {
            return downloads.Value;
        }
        catch
        {
            // A full disk is not remembered: the next one who asks tries again.
            _built.Remove(registry);
            throw;
        }
    }
}
