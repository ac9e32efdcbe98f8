using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Cli.Doctor;

/// <summary>The tables and their manifest, read as the site reads them.</summary>
internal static class DataExam
{
    private const string Area = "data";

    private const int MostShown = 20;

    public static IEnumerable<Finding> Of(Settings settings, DataFolder? atHand)
    {
        var folder = settings["Data:Path"] is { } path ? new DataFolder(path) : atHand;
        if (folder is null)
            return [new Finding(Weight.Fault, Area, "Data:Path är inte satt, och registret startar inte.", "sätt den till mappen med tabellerna, till exempel /srv/iop/data.")];
        if (!Directory.Exists(folder.Path))
            return [new Finding(Weight.Fault, Area, $"Mappen {folder.Path} finns inte.", "lägg datamappen där, eller rätta Data:Path.")];
        var loaded = folder.Load();
        return [.. Tables(folder, loaded), .. Versions(folder, settings["State:Path"])];
    }

    /// <summary>Those that can be cited and lie here: releases in the folder, kept versions in the state folder.</summary>
    private static IEnumerable<Finding> Versions(DataFolder folder, string? state) =>
        new BrokenVersions(KeptVersions.Releases(folder), state is null ? null : new KeptVersions(state)).Find().Select(version => new Finding(Weight.Fault, "versioner", version.What, version.Remedy));

    private static IEnumerable<Finding> Tables(DataFolder folder, LoadResult loaded) => loaded.Registry is { } registry
        ? [Finding.Fine(Area, $"{folder.Path}: version {registry.Version.Id}, {registry.Partnerships.Length} partnerskap, alla filer stämmer med manifestet.")]
        : Faults(loaded.Faults);

    private static IEnumerable<Finding> Faults(IReadOnlyCollection<Fault> faults)
    {
        foreach (var fault in faults.Take(MostShown))
            yield return new Finding(Weight.Fault, Area, fault.ToString());
        if (faults.Count > MostShown)
            yield return new Finding(Weight.Fault, Area, $"{faults.Count - MostShown} fel till.", "kör iop check.");
    }
}
