namespace IopRegistry.Web.Data;

/// <summary>Where the data folder lies when <c>Data:Path</c> does not say.</summary>
internal static class DataPath
{
    private const string Mark = "IopRegistry.sln";

    /// <returns>The <c>data</c> folder beside the solution, searched upwards from the binary; null in a published site.</returns>
    public static string? FindUpwards()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Mark)))
                return Path.Combine(at.FullName, "data");
        }

        return null;
    }
}
