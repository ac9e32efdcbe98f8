namespace IopRegistry.Load.Tests;

/// <summary>Where the built programs and the deploy files lie, and how much is asked for.</summary>
internal static class Repository
{
    /// <summary>The counts of the fault table; otherwise a few of each.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1";

    public static string Root { get; } = FindRoot();

    public static string Site => Built("IopRegistry.Web", "IopRegistry.Web.dll");

    public static string Curator => Built("IopRegistry.Cli", "iop.dll");

    public static string Deploy(string file) => Path.Combine(Root, "src", "IopRegistry.Web", "deploy", file);

    /// <summary>In the configuration that this test is built in.</summary>
    private static string Built(string project, string file)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Root, "src", project, "bin", configuration, "net10.0", file);
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "IopRegistry.sln")))
            at = at.Parent!;
        return at.FullName;
    }
}
