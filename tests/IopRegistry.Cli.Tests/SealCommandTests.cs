using IopRegistry.Tests;

namespace IopRegistry.Cli.Tests;

public class SealCommandTests
{
    [Fact]
    public void Sealing_says_the_version_and_what_was_written_and_the_second_time_that_nothing_was()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");

        var first = CommandLine.Run("seal", "--data", folder.Data.Path);
        var second = CommandLine.Run("seal", "--data", folder.Data.Path);

        var version = folder.Data.Load().Registry!.Version.Id;
        Assert.Equal((0, $"Förseglad som version {version}. Skrivna filer: datapackage.json. Nya rader i changes.csv: 0.\n"), (first.ExitCode, first.Output));
        Assert.Equal((0, $"Redan förseglad som version {version}.\n"), (second.ExitCode, second.Output));
    }

    [Fact]
    public void A_changed_fact_is_refused_with_the_command_that_would_log_it_and_that_command_logs_it()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("periods.csv", "2023-12,", "2024-12,");

        var refused = CommandLine.Run("seal", "--data", folder.Data.Path);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith("periods.csv:3: kolumn end, värdet \"2024-12\" – Publicerat i goteborg-varmestuga-alfa/2 är \"2023-12\"", refused.Error, StringComparison.Ordinal);
        Assert.Contains("iop seal --reason \"varför\" --kind world|knowledge --source <id>", refused.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 fel.\nInget är skrivet.\n", refused.Error, StringComparison.Ordinal);

        var state = Path.Combine(folder.Data.Path, "..", ".state");
        var logged = CommandLine.Run("seal", "--data", folder.Data.Path, "--state", state, "--reason", "Förlängt ett år.", "--kind", "world", "--source", "rapport-2023", "--correction", "r-7");
        Assert.Equal((0, ""), (logged.ExitCode, logged.Error));
        Assert.EndsWith(",periods,2/end,2023-12,2024-12,world,Förlängt ett år.,rapport-2023,r-7\n", folder.Read("changes.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--reason", "Rättat.")]
    [InlineData("--kind", "world")]
    [InlineData("--reason", "Rättat.", "--kind", "annat")]
    [InlineData("--source", "rapport-2023")]
    public void Options_that_do_not_fit_together_are_refused(params string[] options)
    {
        using var folder = SmallFolder.Sealed();

        var run = CommandLine.Run(["seal", "--data", folder.Data.Path, .. options]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("--kind", run.Error, StringComparison.Ordinal);
    }

    /// <summary>trust.md: after kill -9 each file is the old or the new, and sealing again completes it.</summary>
    [Fact]
    public void Killed_at_any_moment_a_sealing_leaves_the_old_registry_the_new_or_none_and_can_be_done_again()
    {
        var random = new Random(20261121);
        var times = Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1" ? 200 : 6;
        for (var count = 0; count < times; count++)
        {
            using var folder = SmallFolder.Sealed();
            folder.Replace("periods.csv", "2023-12,", "2024-12,");
            string[] seal = ["seal", "--data", folder.Data.Path, "--reason", "Förlängt.", "--kind", "world", "--source", "rapport-2023"];
            using (var iop = CommandLine.StartProcess(seal))
            {
                Thread.Sleep(random.Next(50, 600));
                iop.Kill();
                iop.WaitForExit();
            }

            var isSealed = folder.Data.Load().Registry is not null;
            Assert.Equal(isSealed, folder.Read("changes.csv").Contains("Förlängt.", StringComparison.Ordinal) && folder.Data.Unsealed().IsEmpty);
            Assert.Equal(0, CommandLine.Run(seal).ExitCode);
            Assert.Equal("2024-12", folder.Data.Load().Registry!.Partnerships[0].Periods[1].End.ToString());
            Assert.Equal(2, folder.Data.Load().Registry!.Rows.Changes.Length);
        }
    }
}
