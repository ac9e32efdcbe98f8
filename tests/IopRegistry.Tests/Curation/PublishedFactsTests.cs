using System.Diagnostics;
using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

/// <summary>A published fact changes only together with a row in the log, wherever the published state is found.</summary>
public class PublishedFactsTests
{
    private const string Id = SmallFolder.PartnershipId;

    private static readonly ChangeReason Reason = new("Läst om källan.", ChangeKind.Knowledge, "rapport-2023");

    [Fact]
    public void Without_kept_versions_the_last_commit_tells_what_was_published()
    {
        using var folder = SmallFolder.Sealed();
        Commit(folder);
        folder.ForgetKeptVersions();
        folder.Replace("periods.csv", "2023-12,", "2024-12,");

        Assert.Equal(["periods.csv|3|end|2024-12"], folder.Seal().Faults.Select(BrokenFolder.Place));
        Assert.Equal(1, folder.Seal(Reason).ChangesLogged);
    }

    [Fact]
    public void A_manifest_that_is_deleted_or_broken_hides_no_change_from_the_last_commit()
    {
        using var folder = SmallFolder.Sealed();
        Commit(folder);
        folder.Replace("periods.csv", "2023-12,", "2024-12,");

        folder.Delete("datapackage.json");
        Assert.Equal(["periods.csv|3|end|2024-12"], folder.Seal().Faults.Select(BrokenFolder.Place));
        folder.Write("datapackage.json", "<<<<<<< HEAD");
        Assert.Equal(["periods.csv|3|end|2024-12"], folder.Seal().Faults.Select(BrokenFolder.Place));
    }

    [Fact]
    public void A_commit_of_other_bytes_is_not_taken_for_the_published_state()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("periods.csv", "2023-12,", "2024-12,");
        Commit(folder);
        folder.ForgetKeptVersions();

        NotFound(folder);
    }

    [Fact]
    public void Where_the_published_state_is_nowhere_to_be_found_sealing_is_refused()
    {
        using var folder = SmallFolder.Sealed();
        folder.ForgetKeptVersions();
        folder.Replace("periods.csv", "2023-12,", "2024-12,");

        NotFound(folder);
    }

    [Fact]
    public void A_broken_manifest_without_a_commit_is_refused()
    {
        using var folder = SmallFolder.Sealed();
        folder.Write("datapackage.json", "{");

        Assert.Equal(["datapackage.json"], folder.Seal(Reason).Faults.Select(fault => fault.File));
    }

    [Theory]
    [InlineData("Första inläsningen.", "Första läsningen.", "changes.csv|2|reason|Första läsningen.")]
    [InlineData(",2026-11-21,", ",2026-11-22,", "changes.csv|2|changed_on|2026-11-22")]
    [InlineData("1,2026-11-21,", "2,2026-11-21,", "changes.csv||number|1", "changes.csv|2|number|2")]
    public void A_published_row_of_the_log_never_changes(string old, string @new, params string[] expected)
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("changes.csv", old, @new);

        Assert.Equal(expected, folder.Seal(Reason).Faults.Select(BrokenFolder.Place));
    }

    [Fact]
    public void The_last_published_row_of_the_log_cannot_be_taken_away()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("periods.csv", "2023-12,", "2024-12,");
        Assert.Empty(folder.Seal(Reason).Faults);
        folder.Write("changes.csv", string.Join('\n', folder.Read("changes.csv").Split('\n')[..2]) + "\n");

        Assert.Equal(["changes.csv||number|2"], folder.Seal(Reason).Faults.Select(BrokenFolder.Place));
    }

    [Theory]
    [InlineData("periods,2/end,2023-12,2024-12", true)]
    [InlineData("periods,2/end,2023-12,2024-11;periods,2/end,2024-11,2024-12", true)]
    [InlineData("periods,2/end,2023-12,2025-12", false)]
    [InlineData("periods,2/end,2023-11,2024-12", false)]
    [InlineData("periods,1/end,2023-12,2024-12", false)]
    [InlineData("periods,end,2023-12,2024-12", false)]
    [InlineData("parties,2/end,2023-12,2024-12", false)]
    public void A_change_logged_by_hand_must_tell_what_was_and_what_is(string rows, bool isTold)
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("periods.csv", "2023-12,", "2024-12,");
        foreach (var (row, index) in rows.Split(';').Select((row, index) => (row.Split(','), index)))
        {
            folder.Add("changes", ("number", $"{index + 2}"), ("changed_on", "2026-11-21"), ("partnership_id", Id), ("table", row[0]), ("field", row[1]),
                ("old", row[2]), ("new", row[3]), ("kind", "world"), ("reason", "Förlängt."), ("source_id", "rapport-2023"));
        }

        var result = folder.Seal();

        Assert.Equal(isTold ? [] : ["periods.csv|3|end|2024-12"], result.Faults.Select(BrokenFolder.Place));
        Assert.Equal(0, result.ChangesLogged);
    }

    [Fact]
    public void A_row_published_long_ago_does_not_tell_a_change_of_today()
    {
        using var folder = SmallFolder.Sealed();
        foreach (var (old, @new) in new[] { ("2023-12,", "2024-12,"), ("2024-12,", "2023-12,") })
        {
            folder.Replace("periods.csv", old, @new);
            Assert.Equal(1, folder.Seal(Reason).ChangesLogged);
        }

        folder.Replace("periods.csv", "2023-12,", "2024-12,");

        Assert.Equal(["periods.csv|3|end|2024-12"], folder.Seal().Faults.Select(BrokenFolder.Place));
    }

    [Fact]
    public void Only_the_values_of_a_withdrawn_partnership_may_leave_the_log()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("partnerships.csv", "Värmestuga – Alfa", "Värmestugan – Alfa");
        Assert.Empty(folder.Seal(Reason).Faults);
        folder.Replace("changes.csv", "Värmestuga – Alfa,Värmestugan – Alfa", ",");
        Assert.Equal(["changes.csv|3|old|", "changes.csv|3|new|"], folder.Seal(Reason).Faults.Select(BrokenFolder.Place));

        foreach (var file in new[] { "partnerships.csv", "parties.csv", "periods.csv", "observations.csv", "terms.csv", "disclosures.csv" })
            folder.Write(file, folder.Read(file).Split('\n')[0] + "\n");
        folder.Add("withdrawn", ("id", Id), ("withdrawn_on", "2026-11-21"), ("ground", "Personuppgifter."));

        Assert.Empty(folder.Seal(Reason).Faults);
    }

    [Fact]
    public void A_column_added_since_is_compared_with_blank()
    {
        using var folder = SmallFolder.Sealed();
        var sealedBytes = "id,title\na,Alfa\n"u8.ToArray();

        var rows = SealedRows.Read(Schema.Of<Partnership>(), sealedBytes);

        Assert.Equal(("Alfa", ""), (rows.Find("a")!["title"], rows.Find("a")!["diary_number"]));
    }

    private static void NotFound(SmallFolder folder)
    {
        var before = folder.Snapshot();
        var fault = Assert.Single(folder.Seal(Reason).Faults);
        Assert.Equal("periods.csv", fault.File);
        Assert.Contains("git", fault.Remedy, StringComparison.Ordinal);
        Assert.Equal(before, folder.Snapshot());
    }

    private static void Commit(SmallFolder folder)
    {
        foreach (var command in new[] { "init -q", "add -A", "-c user.name=x -c user.email=x@example.org commit -q -m data" })
        {
            using var git = Process.Start(new ProcessStartInfo("git", $"-C {folder.Data.Path} {command}"))!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
    }
}
