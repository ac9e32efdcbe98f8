using IopRegistry.Tests;

namespace IopRegistry.Cli.Tests;

/// <summary>The commands about corrections as the one who runs the machine types them.</summary>
public sealed class CorrectionsCommandTests
{
    [Fact]
    public void An_editor_is_added_once_and_everything_comes_back_from_a_backup()
    {
        using var folder = SmallFolder.Sealed();
        var root = Directory.CreateTempSubdirectory("iop-cli-").FullName;
        string[] here = ["--data", folder.Data.Path, "--state", Path.Combine(root, "state")];
        string[] elsewhere = ["--data", Path.Combine(root, "data"), "--state", Path.Combine(root, "other")];
        var copy = Path.Combine(root, "copy.zip");

        var added = CommandLine.RunProcess(["editor", "add", "Ella", .. here]);
        var again = CommandLine.RunProcess(["editor", "add", "ella", .. here]);
        var published = CommandLine.RunProcess(["corrections", "publish", .. here]);
        Assert.Equal(0, CommandLine.RunProcess(["backup", copy, .. here]).ExitCode);
        var restored = CommandLine.RunProcess(["restore", copy, .. elsewhere]);

        Assert.StartsWith("Lösenord: ", added.Output, StringComparison.Ordinal);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("iop editor reset", again.Error, StringComparison.Ordinal);
        Assert.Equal("Inget publicerat.", published.Output.Trim());
        Assert.True(restored.ExitCode == 0, restored.Error);
        Assert.Equal("ella", CommandLine.RunProcess(["editor", "list", .. elsewhere]).Output.Trim());
        Assert.Equal("Kedjan är hel.", CommandLine.RunProcess(["audit", "verify", .. elsewhere]).Output.Trim());
        Assert.Contains("lade till redaktör", System.Text.RegularExpressions.Regex.Unescape(CommandLine.RunProcess(["audit", "export", .. elsewhere]).Output), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(root, "data", "datapackage.json")));
        Directory.Delete(root, recursive: true);
    }
}
