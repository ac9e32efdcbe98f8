using IopRegistry.Tests;

namespace IopRegistry.Cli.Tests;

public class CheckCommandTests
{
    [Fact]
    public void A_sound_folder_is_counted()
    {
        using var folder = SmallFolder.Sealed();

        var run = CommandLine.Run("check", "--data", folder.Data.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("     2 parties.csv\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Inga fel.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_folder_is_said_to_be_unsealed()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");

        var run = CommandLine.Run("check", "--data", folder.Data.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("inte förseglad: focus_areas.csv", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_a_line_sorted_and_counted()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("sources.csv", "Utgivaren", "");
        folder.Replace("partnerships.csv", ",1480,", ",9999,");
        folder.Replace("parties.csv", "goteborg-socialnamnden", "stockholm-socialnamnden");

        var run = CommandLine.Run("check", "--data", folder.Data.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            ["parties.csv:3: kolumn unit_id", "partnerships.csv:2: kolumn place_codes", "sources.csv:2: kolumn publisher", "3 fel."],
            run.Error.TrimEnd('\n').Split('\n').Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void The_projects_own_data_is_found_without_being_named()
    {
        var run = CommandLine.RunProcess("check");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("   311 places.csv\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_said_so()
    {
        var run = CommandLine.Run("check", "--data", "/finns/inte");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Mappen /finns/inte finns inte", run.Error, StringComparison.Ordinal);
    }
}
