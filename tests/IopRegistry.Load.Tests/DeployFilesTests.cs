using System.Text.RegularExpressions;

namespace IopRegistry.Load.Tests;

public sealed partial class DeployFilesTests
{
    [Theory]
    [InlineData("iop-registret@.service", "iop-registret@5001.service")]
    [InlineData("iop-export.service", "iop-export.service")]
    [InlineData("iop-export.timer", "iop-export.timer")]
    public async Task The_service_manager_takes_the_units(string file, string name)
    {
        var folder = Directory.CreateTempSubdirectory("iop-units-").FullName;
        // The timer looks for its service.
        foreach (var unit in new[] { "iop-export.service", "iop-export.timer" })
            File.Copy(Repository.Deploy(unit), Path.Combine(folder, unit));
        // What is started lies elsewhere on this machine, and the account is made when the site is installed.
        var text = Program().Replace(await File.ReadAllTextAsync(Repository.Deploy(file)), "ExecStart=/bin/true ");
        await File.WriteAllTextAsync(Path.Combine(folder, name), text);
        var verified = await Programs.Run("systemd-analyze", "verify", "--man=no", Path.Combine(folder, name));
        Directory.Delete(folder, recursive: true);
        var ours = verified.Output.Split('\n').Where(line => line.Contains("iop-", StringComparison.Ordinal)).ToList();
        Assert.True(verified.ExitCode == 0 && ours.Count == 0, verified.Output);
    }

    [Fact]
    public async Task The_example_of_the_environment_file_has_only_keys_that_are_known()
    {
        var doctor = await Programs.Run("dotnet", Repository.Curator, "doctor", "--settings", Repository.Deploy("iop-registret.env"));
        Assert.DoesNotContain("konfiguration: ", string.Join('\n', doctor.Output.Split('\n').Where(line => line.StartsWith("FEL", StringComparison.Ordinal) || line.StartsWith("varning", StringComparison.Ordinal))), StringComparison.Ordinal);
        // The folders are not on this machine, and it says so.
        Assert.Contains("FEL      data: Mappen /srv/iop/data finns inte.", doctor.Output, StringComparison.Ordinal);
        Assert.Equal(1, doctor.ExitCode);
    }

    [Fact]
    public async Task Every_proof_that_the_threat_model_names_is_a_test()
    {
        var named = TestName().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "IopRegistry.Web", "THREATS.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        var there = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!).ToHashSet();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(there));
    }

    [Fact]
    public async Task The_readme_names_what_the_tests_install_and_the_files_to_deploy()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));
        var needs = Needs().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "run"))).Groups[1].Value.Split(' ');
        Assert.All(needs, package => Assert.Contains($"`{package}`", readme, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Deploy("x"))!), file => Assert.Contains($"`{Path.GetFileName(file)}`", readme, StringComparison.Ordinal));
    }

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^needs=\(([^)]*)\)", RegexOptions.Multiline)]
    private static partial Regex Needs();

    [GeneratedRegex(@"ExecStart=\S+ ")]
    private static partial Regex Program();
}
