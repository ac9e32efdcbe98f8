using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public class SealingTests
{
    private const string Id = SmallFolder.PartnershipId;

    private static readonly ChangeReason Reason = new("Läst om källan.", ChangeKind.Knowledge, "rapport-2023");

    [Fact]
    public void A_folder_that_was_never_sealed_becomes_a_version_that_loads()
    {
        using var folder = new SmallFolder();

        var result = folder.Seal();

        Assert.Empty(result.Faults);
        Assert.Equal(result.Version, folder.Data.Load().Registry!.Version);
        Assert.Equal(new DateOnly(2026, 11, 21), result.Version!.SealedOn);
        Assert.Equal("datapackage.json", Assert.Single(result.Written));
        Assert.Empty(folder.Data.Unsealed());
    }

    [Fact]
    public void Sealing_again_writes_nothing_and_keeps_the_version()
    {
        using var folder = new SmallFolder();
        var first = folder.Seal();
        folder.Clock.Now = folder.Clock.Now.AddDays(3);
        var before = folder.Snapshot();

        var second = folder.Seal(Reason);

        Assert.Equal(first.Version, second.Version);
        Assert.Empty(second.Written);
        Assert.Equal(before, folder.Snapshot());
    }

    [Fact]
    public void The_day_of_a_version_is_the_day_in_Stockholm()
    {
        using var folder = new SmallFolder();
        folder.Clock.Now = new DateTimeOffset(2026, 6, 30, 22, 30, 0, TimeSpan.Zero);

        Assert.StartsWith("2026-07-01-", folder.Seal().Version!.Id, StringComparison.Ordinal);
        Assert.Contains("\"created\": \"2026-07-01T00:30:00+02:00\"", folder.Read("datapackage.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_one_row_changes_one_line_of_its_table_and_its_own_lines_of_the_manifest()
    {
        using var folder = SmallFolder.Sealed();
        var (table, manifest) = (folder.Read("organisations.csv"), folder.Read("datapackage.json"));
        folder.Replace("organisations.csv", "Föreningen Alfa", "Föreningen Alfa i Göteborg");

        var result = folder.Seal();

        Assert.Equal("datapackage.json", Assert.Single(result.Written));
        Assert.Single(folder.Read("organisations.csv").Split('\n').Except(table.Split('\n')));
        var changed = folder.Read("datapackage.json").Split('\n').Except(manifest.Split('\n')).Select(line => line.Trim().Split(':')[0]);
        Assert.Equal(["\"version\"", "\"bytes\"", "\"hash\""], changed);
    }

    [Fact]
    public void A_changed_published_fact_is_refused_without_a_reason_and_nothing_is_written()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("periods.csv", "2023-12,", "2024-12,");
        folder.Replace("partnerships.csv", "Värmestuga – Alfa", "Värmestugan – Alfa");
        var before = folder.Snapshot();

        var result = folder.Seal();

        Assert.Null(result.Version);
        Assert.Equal(
            ["partnerships.csv|2|title|Värmestugan – Alfa", "periods.csv|3|end|2024-12"],
            result.Faults.Select(BrokenFolder.Place));
        Assert.Contains("\"2023-12\"", result.Faults[1].Problem, StringComparison.Ordinal);
        Assert.Contains("iop seal --reason", result.Faults[1].Remedy, StringComparison.Ordinal);
        Assert.Equal(before, folder.Snapshot());
    }

    [Fact]
    public void A_reason_writes_the_rows_of_the_log()
    {
        using var folder = SmallFolder.Sealed();
        folder.Clock.Now = new DateTimeOffset(2027, 1, 1, 23, 30, 0, TimeSpan.Zero);
        folder.Replace("partnerships.csv", "1480,,,", "1480,,Dnr 1,");
        folder.Replace("periods.csv", "2023-12,", "..,");
        folder.Replace("parties.csv", ",alfa,,,,Alfa,", ",alfa,,,2023,Alfa,");
        folder.Add("periods", ("partnership_id", Id), ("position", "3"), ("kind", "renewal"), ("start", "2025"), ("end", "2025"), ("source_id", "rapport-2023"), ("source_ref", "2"));

        var result = folder.Seal(Reason with { CorrectionId = "r-7" });

        Assert.Empty(result.Faults);
        Assert.Equal(4, result.ChangesLogged);
        Assert.Equal(
            [
                $"2,2027-01-02,{Id},partnerships,diary_number,,Dnr 1,knowledge,Läst om källan.,rapport-2023,r-7",
                $"3,2027-01-02,{Id},parties,1/to,,2023,knowledge,Läst om källan.,rapport-2023,r-7",
                $"4,2027-01-02,{Id},periods,2/end,2023-12,..,knowledge,Läst om källan.,rapport-2023,r-7",
                $"5,2027-01-02,{Id},periods,,,3,knowledge,Läst om källan.,rapport-2023,r-7",
            ],
            folder.Read("changes.csv").Split('\n')[2..^1]);
        Assert.NotNull(folder.Data.Load().Registry);
    }

    [Fact]
    public void Removed_rows_are_logged_with_their_key()
    {
        using var folder = SmallFolder.Sealed();
        foreach (var (file, kept) in new[] { ("periods.csv", 2), ("terms.csv", 1), ("disclosures.csv", 1), ("observations.csv", 1) })
            folder.Write(file, string.Join('\n', folder.Read(file).Split('\n')[..kept]) + "\n");

        var result = folder.Seal(Reason);

        Assert.Empty(result.Faults);
        Assert.Equal(
            ["periods,,2,", "observations,,2023-04-01/rapport-2023,", "terms,,uppsagning/1 rad 1,", "disclosures,,quality,"],
            folder.Read("changes.csv").Split('\n')[2..^1].Select(line => string.Join(',', line.Split(',')[3..7])));
    }

    [Fact]
    public void A_new_partnership_is_one_row_of_the_log_with_its_own_source()
    {
        using var folder = SmallFolder.Sealed();
        AddPartnership(folder, "goteborg-kafe-alfa");

        Assert.Equal(["partnerships.csv|3|id|goteborg-kafe-alfa"], folder.Seal().Faults.Select(BrokenFolder.Place));

        var result = folder.Seal(new ChangeReason("Ny källa.", ChangeKind.World));

        Assert.Empty(result.Faults);
        Assert.Equal(1, result.ChangesLogged);
        Assert.Equal("2,2026-11-21,goteborg-kafe-alfa,partnerships,,,goteborg-kafe-alfa,world,Ny källa.,rapport-2023,", folder.Read("changes.csv").Split('\n')[2]);
        Assert.Equal(["goteborg-kafe-alfa", Id], folder.Read("partnerships.csv").Split('\n')[1..^1].Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void A_partnership_may_not_vanish_but_may_be_withdrawn_or_moved()
    {
        using var folder = SmallFolder.Sealed();
        AddPartnership(folder, "goteborg-kafe-alfa");
        Assert.Empty(folder.Seal(Reason).Faults);
        foreach (var file in new[] { "partnerships.csv", "parties.csv" })
            folder.Write(file, string.Concat(folder.Read(file).Split('\n')[..^1].Where(line => !line.StartsWith("goteborg-kafe-alfa", StringComparison.Ordinal)).Select(line => line + "\n")));

        Assert.Equal(["changes.csv|3|partnership_id|goteborg-kafe-alfa"], folder.Seal(Reason).Faults.Select(BrokenFolder.Place));

        folder.Add("redirects", ("old_id", "goteborg-kafe-alfa"), ("new_id", Id));
        Assert.Empty(folder.Seal(Reason).Faults);
        Assert.Equal("goteborg-kafe-alfa,partnerships,,goteborg-kafe-alfa,", string.Join(',', folder.Read("changes.csv").Split('\n')[3].Split(',')[2..7]));
    }

    [Fact]
    public void A_changed_cell_needs_a_source()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("partnerships.csv", "Värmestuga – Alfa", "Värmestugan – Alfa");

        var fault = Assert.Single(folder.Seal(new ChangeReason("Rättat.", ChangeKind.Knowledge)).Faults);

        Assert.Contains("--source", fault.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "rapport-2023", "reason")]
    [InlineData("Rättat\nigen", "rapport-2023", "reason")]
    [InlineData("Rättat.", "rapport-2024", "source_id")]
    [InlineData("Rättat enligt eva@exempel.se.", "rapport-2023", "reason")]
    public void A_reason_that_could_not_stand_in_the_log_is_refused(string reason, string source, string column)
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("partnerships.csv", "Värmestuga – Alfa", "Värmestugan – Alfa");

        var result = folder.Seal(new ChangeReason(reason, ChangeKind.Knowledge, source));

        Assert.Contains(result.Faults, fault => fault is { File: "changes.csv" } && fault.Column == column);
        Assert.Null(result.Version);
    }

    [Fact]
    public void A_table_or_folder_without_facts_about_a_partnership_changes_without_a_log()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");
        folder.Write("pages/metod.md", SmallFolder.Page);
        folder.Write($"disclosures/{Id}/quality.md", "Årsrapport.\n");

        var result = folder.Seal();

        Assert.Empty(result.Faults);
        Assert.Contains($"\"path\": \"disclosures/{Id}/quality.md\"", folder.Read("datapackage.json"), StringComparison.Ordinal);
        Assert.Equal(SmallFolder.Page, System.Text.Encoding.UTF8.GetString(folder.Data.Load().Registry!.Files["pages/metod.md"]));
    }

    [Fact]
    public void A_document_changed_since_it_was_sealed_is_refused()
    {
        using var folder = SmallFolder.Sealed();
        folder.Write("pages/metod.md", SmallFolder.Page);
        Assert.Equal("pages/metod.md", Assert.Single(folder.Data.Unsealed()));
        Assert.Empty(folder.Seal().Faults);
        folder.Write("pages/metod.md", SmallFolder.Page + "Och läser.\n");

        Assert.Equal(["pages/metod.md"], folder.Data.Load().Faults.Select(fault => fault.File));
    }

    [Fact]
    public void A_better_description_is_written_without_a_new_version()
    {
        using var folder = SmallFolder.Sealed();
        var version = folder.Data.Load().Registry!.Version;
        folder.Clock.Now = folder.Clock.Now.AddDays(1);
        folder.Replace("README.md", "Betyder title.", "Vad partnerskapet heter.");

        var result = folder.Seal();

        Assert.Equal(version, result.Version);
        Assert.Equal("datapackage.json", Assert.Single(result.Written));
        Assert.Contains("Vad partnerskapet heter.", folder.Read("datapackage.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_fault_and_not_an_exception()
    {
        using var folder = SmallFolder.Sealed();
        folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");
        Directory.CreateDirectory(AtomicFile.TemporaryFor(folder.FullPath("datapackage.json")));

        var result = folder.Seal();

        Assert.Null(result.Version);
        Assert.Contains("gick inte att skriva", Assert.Single(result.Faults).Problem, StringComparison.Ordinal);
    }

    private static void AddPartnership(SmallFolder folder, string id)
    {
        folder.Write("partnerships.csv", folder.Read("partnerships.csv") + folder.Read("partnerships.csv").Split('\n')[1].Replace(Id, id).Replace("Värmestuga – Alfa", "Kafé – Alfa") + "\n");
        folder.Write("parties.csv", folder.Read("parties.csv") + string.Concat(folder.Read("parties.csv").Split('\n')[1..3].Select(line => line.Replace(Id, id) + "\n")));
    }
}
