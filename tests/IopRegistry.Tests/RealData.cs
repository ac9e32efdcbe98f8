using IopRegistry.Curation;

namespace IopRegistry.Tests;

/// <summary>The curated data of this repository, read once.</summary>
internal static class RealData
{
    public static string Folder { get; } = Path.Combine(Root(), "data");

    public static Registry Registry { get; } =
        new DataFolder(Folder).Load() is { Registry: { } registry } ? registry : throw new InvalidOperationException("The real data does not load; run iop check.");

    /// <summary>The repository's top folder.</summary>
    public static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "IopRegistry.sln")))
            at = at.Parent!;
        return at.FullName;
    }
}
