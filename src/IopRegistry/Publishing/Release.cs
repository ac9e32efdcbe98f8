using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IopRegistry.Curation;

namespace IopRegistry.Publishing;

/// <summary>
/// A version with a name, kept in the data folder itself (<c>releases/</c>) so that it follows the data wherever they are
/// cloned or copied. The files lie there once by their hash, as among the kept versions.
/// </summary>
public static partial class Release
{
    /// <returns>The version that has the name now, or the reasons why it was not given.</returns>
    public static (DataVersion? Version, ImmutableArray<Fault> Faults) Make(DataFolder folder, string name)
    {
        if (Flaw(name) is { } flaw)
            return (null, [flaw]);
        var loaded = folder.Load();
        if (loaded.Registry is not { } registry)
            return (null, loaded.Faults);
        var releases = KeptVersions.Releases(folder);
        var manifest = registry.Files[Manifest.FileName];
        if (releases.FindManifest(name) is { } taken && Manifest.Parse(taken, [])?.Version.Id != registry.Version.Id)
            return (null, [Refused(name, "Namnet är redan en annan versions.", "välj ett annat; ett utgivet namn byter aldrig innehåll.")]);
        if (releases.Keep(manifest, registry.Files.GetValueOrDefault, name))
            return (registry.Version, []);
        return (null, [Refused(name, "Utgåvan kunde inte skrivas.", "försegla med iop seal och försök igen.")]);
    }

    private static Fault? Flaw(string name)
    {
        if (!KeptVersions.IsName(name) || name is "objects")
            return Refused(name, "Namnet passar inte som utgåva.", "skriv små bokstäver a–z, siffror och bindestreck, till exempel 2026-1.");
        return VersionId().IsMatch(name)
            ? Refused(name, "Namnet ser ut som en versions id.", "välj ett namn som inte är en dag följd av åtta tecken, till exempel 2026-1.")
            : null;
    }

    private static Fault Refused(string name, string problem, string remedy) => new("releases", null, null, name, problem, remedy);

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}(-[0-9a-z]{8})?\z")]
    private static partial Regex VersionId();
}
