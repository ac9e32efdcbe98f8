namespace IopRegistry.Load.Tests;

/// <summary>A site with nothing to start with says what is wrong and how to mend it, and ends.</summary>
public sealed class RefusedStartTests
{
    [Fact]
    public async Task Faults_in_the_data_are_listed_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("iop-start-");

        var (code, output) = await Start(folder.FullName, $"--Data:Path={folder.FullName}");

        Assert.Equal(1, code);
        Assert.Contains("datapackage.json", output, StringComparison.Ordinal);
        Assert.Contains("Registret startar inte", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_nowhere_is_asked_for()
    {
        // Beside the site, so that no data folder lies above it.
        var alone = Directory.CreateTempSubdirectory("iop-start-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Site)!, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(alone, Path.GetRelativePath(Path.GetDirectoryName(Repository.Site)!, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var (code, output) = await Programs.Run("dotnet", Path.Combine(alone, "IopRegistry.Web.dll"), "--urls", "http://127.0.0.1:0", $"--State:Path={alone}/state");

        Assert.Equal(1, code);
        Assert.Equal("Datamappen hittas inte. Ange den med Data:Path (till exempel --Data:Path=/srv/iop/data).", output.Trim());
        Directory.Delete(alone, recursive: true);
    }

    private static Task<(int ExitCode, string Output)> Start(string folder, params string[] settings) =>
        Programs.Run("dotnet", [Repository.Site, "--urls", "http://127.0.0.1:0", $"--State:Path={folder}/state", .. settings]);
}
