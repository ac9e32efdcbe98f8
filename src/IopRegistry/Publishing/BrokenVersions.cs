using System.Collections.Immutable;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>A version that has a name to be cited by and cannot be read whole, so that whoever asks for it gets nothing.</summary>
public sealed record BrokenVersion(string Name, bool IsRelease)
{
    /// <summary>For an operator, in Swedish.</summary>
    public string What => IsRelease
        ? $"Utgåvan {Name} är inte hel: filer saknas eller är skadade i releases. Den går inte att visa eller citera."
        : $"Den sparade versionen {Name} är inte hel: filer saknas eller är skadade i versions. Den går inte att visa eller citera.";

    public string Remedy => IsRelease
        ? "hämta mappen releases ur git (git checkout -- data/releases) och försegla sedan igen, så att det som har dragits tillbaka tas ur den."
        : $"lägg tillbaka mappen versions från en säkerhetskopia. Finns filerna ingenstans: ta bort versions/manifests/{Name}.json.";
}

/// <summary>Looks through the kept versions and the releases. A file that was whole and is neither larger nor newer since is not unpacked again.</summary>
/// <remarks>For one at a time.</remarks>
/// <param name="kept">Null where the site keeps none.</param>
public sealed class BrokenVersions(KeptVersions releases, KeptVersions? kept)
{
    private readonly Dictionary<(KeptVersions Store, string Hash), (long Length, DateTime WrittenAt)> _whole = new();

    /// <summary>What is wrong and how to mend it, for an operator, in Swedish.</summary>
    public ImmutableArray<(string What, string Remedy)> Faults()
    {
        try
        {
            return [.. Find().Select(broken => (broken.What, broken.Remedy))];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [($"Sparade versioner går inte att läsa: {unreadable.Message}", "ge kontot som kör webbplatsen rätt att läsa mapparna releases och versions.")];
        }
    }

    /// <exception cref="IOException">A folder cannot be listed.</exception>
    public ImmutableArray<BrokenVersion> Find() => [.. In(releases, isRelease: true), .. kept is null ? [] : In(kept, isRelease: false)];

    private IEnumerable<BrokenVersion> In(KeptVersions store, bool isRelease) => store.Names().Where(name => !IsWhole(store, name)).Select(name => new BrokenVersion(name, isRelease));

    private bool IsWhole(KeptVersions store, string name)
    {
        try
        {
            // One that went while the others were looked through is no fault.
            return store.FindManifest(name) is not { } json || (Manifest.Parse(json, []) is { } manifest && manifest.Files.All(file => Has(releases, file.Hash) || (kept is not null && Has(kept, file.Hash))));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool Has(KeptVersions store, string hash)
    {
        if (store.StampOf(hash) is not { } stamp)
            return false;
        if (_whole.TryGetValue((store, hash), out var before) && before == stamp)
            return true;
        if (store.FindFile(hash) is null)
            return false;
        _whole[(store, hash)] = stamp;
        return true;
    }
}
