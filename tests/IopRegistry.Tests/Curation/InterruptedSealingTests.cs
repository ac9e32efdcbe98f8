using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

/// <summary>A sealing cut short after any step leaves the old registry or none, and sealing again completes it.</summary>
public class InterruptedSealingTests
{
    private static readonly ChangeReason Reason = new("Förlängt.", ChangeKind.World, "rapport-2023");

    [Fact]
    public void After_any_step_loading_gives_the_new_version_or_none_and_sealing_again_completes_it()
    {
        var expected = Whole();
        using var probe = Edited();
        var count = Steps(probe).Count;
        Assert.True(count >= 7, "the log, three tables, the manifest and both versions");
        for (var done = 0; done <= count; done++)
        {
            using var folder = Edited();
            foreach (var step in Steps(folder).Take(done))
                step();

            var loaded = folder.Data.Load().Registry;
            Assert.True(loaded is null || loaded.Version.Id == expected.Version, $"after step {done}");

            // After keeping the old version and cleaning up, the log is written first. Once it stands, no reason is needed again.
            var isLogged = folder.Read("changes.csv").Contains(Reason.Reason, StringComparison.Ordinal);
            Assert.Equal(done >= 3, isLogged);
            var again = folder.Seal(isLogged ? null : Reason);
            Assert.Empty(again.Faults);
            Assert.Equal(expected, (folder.Data.Load().Registry!.Version.Id, folder.Read("changes.csv"), folder.Read("datapackage.json")));
        }
    }

    [Fact]
    public void Where_the_edit_is_only_in_the_form_the_old_registry_loads_or_none()
    {
        using var probe = Reformed();
        var count = Steps(probe).Count;
        for (var done = 0; done <= count; done++)
        {
            using var folder = Reformed();
            var version = Manifest.Parse(Encoding.UTF8.GetBytes(folder.Read("datapackage.json")), [])!.Version;
            foreach (var step in Steps(folder).Take(done))
                step();

            Assert.True(folder.Data.Load().Registry?.Version is not { } loaded || loaded == version);
            Assert.Empty(folder.Seal().Faults);
            Assert.Equal(version, folder.Data.Load().Registry!.Version);
        }
    }

    [Fact]
    public void A_temporary_file_left_behind_is_not_read_and_goes_with_the_next_sealing()
    {
        using var folder = SmallFolder.Sealed();
        folder.Write(".places.csv.iop-tmp", "code,na");

        Assert.NotNull(folder.Data.Load().Registry);
        Assert.Empty(folder.Seal().Faults);
        Assert.False(File.Exists(folder.FullPath(".places.csv.iop-tmp")));
    }

    [Fact]
    public void A_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = SmallFolder.Sealed();
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(folder.FullPath("focus_areas.csv"), Mode);
        folder.Write("focus_areas.csv", folder.Read("focus_areas.csv").Replace("\n", "\r\n"));

        Assert.Equal("focus_areas.csv", Assert.Single(folder.Seal().Written));
        Assert.Equal(Mode, File.GetUnixFileMode(folder.FullPath("focus_areas.csv")));
    }

    private static (string Version, string Log, string Manifest) Whole()
    {
        using var folder = Edited();
        Assert.Empty(folder.Seal(Reason).Faults);
        return (folder.Data.Load().Registry!.Version.Id, folder.Read("changes.csv"), folder.Read("datapackage.json"));
    }

    /// <summary>Facts in two tables, written with CRLF so that sealing writes both, and a third without a log.</summary>
    private static SmallFolder Edited()
    {
        var folder = SmallFolder.Sealed();
        folder.Replace("periods.csv", "2023-12,", "2024-12,");
        folder.Replace("partnerships.csv", "Värmestuga – Alfa", "Värmestugan – Alfa");
        folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");
        foreach (var file in new[] { "periods.csv", "partnerships.csv", "focus_areas.csv" })
            folder.Write(file, folder.Read(file).Replace("\n", "\r\n"));
        return folder;
    }

    private static SmallFolder Reformed()
    {
        var folder = SmallFolder.Sealed();
        foreach (var file in new[] { "periods.csv", "places.csv" })
            folder.Write(file, folder.Read(file).Replace(',', ';'));
        return folder;
    }

    private static List<Action> Steps(SmallFolder folder)
    {
        var faults = new List<Fault>();
        var sealing = new Sealing(folder.Data, folder.Kept, folder.Clock);
        var last = LastSealed.Find(folder.Data, folder.Kept, faults)!;
        var plan = sealing.Prepare(last, Reason, faults)!;
        Assert.Empty(faults);
        return [.. sealing.Steps(plan, last)];
    }
}
