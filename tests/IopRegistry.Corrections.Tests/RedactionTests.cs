using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Corrections.Tests;

/// <summary>Something about a person in a single cell: the row stays, and what the cell said is nowhere any more.</summary>
public sealed class RedactionTests
{
    private const string Telling = "Röjande Röjandesson";

    [Theory]
    [InlineData("organisations", "alfa", "contact", "organisations/contact", "")]
    [InlineData("units", "goteborg-socialnamnden", "name", "units/name", "Socialnämnden Centrum")]
    [InlineData("partnerships", Registered.Id, "summary_sv", "summary_sv", "Alfa driver en stuga.")]
    [InlineData("disclosures", Registered.Id + "/quality", "note", "disclosures/quality/note", "")]
    public async Task What_the_cell_said_leaves_tables_log_kept_versions_and_corrections(string table, string row, string column, string field, string after)
    {
        using var site = new Registered();
        var told = await site.Approved(Proposed(table, row, field, Telling));
        Assert.Equal(told.Id, Assert.Single((await site.Publication.PublishAsync("ella")).Published));
        var oldVersion = site.Registry.Version.Id;
        site.Clock.Now += TimeSpan.FromDays(2);
        Assert.Contains("Röjande", Everything(site), StringComparison.OrdinalIgnoreCase);

        var redacting = await site.Submit(Proposed(table, row, field, after), 2);
        var approval = site.ApprovalOf(redacting);
        var redaction = RowEdit.AddRow("redactions", ("table", table), ("row", row), ("field", column), ("redacted_on", Stockholm.Today(site.Clock).ToIso()), ("number", "1"));
        await site.Desk.ApproveAsync(redacting.Id, redacting.Version, "ella", approval with { Edits = approval.Edits.Add(redaction), Reason = "Uppgift om en person." });
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.DoesNotContain("Röjande", Everything(site), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Telling, Json.Of(await site.Desk.FindAsync(told.Id)) + Json.Of(await site.Desk.FindAsync(redacting.Id)), StringComparison.Ordinal);
        Assert.Equal((Redaction.Removed, "Uppgift om en person."), ((await site.Desk.FindAsync(told.Id))!.Reason, (await site.Desk.FindAsync(redacting.Id))!.Reason));
        Assert.Contains(site.Registry.Rows.Changes, change => change.CorrectionId == redacting.Id && change.Old is null && (change.New ?? "") == after);
        var kept = new KeptVersions(site.State);
        Assert.NotNull(SealedVersion.Load(kept.FindManifest(oldVersion)!, kept.FindFile, site.Registry)!.Version.RemovedSince);
        Assert.NotNull(Undoing.WhyNot((await site.Desk.FindAsync(redacting.Id))!));
        await site.IsSound();
    }

    [Fact]
    public async Task What_is_written_in_the_cell_afterwards_stays_and_is_told_like_any_other()
    {
        using var site = new Registered();
        var redacting = await site.Submit(Proposed("units", "goteborg-socialnamnden", "units/name", "Nämnden"));
        var approval = site.ApprovalOf(redacting);
        await site.Desk.ApproveAsync(redacting.Id, redacting.Version, "ella", approval with { Edits = approval.Edits.Add(RowEdit.AddRow("redactions", ("table", "units"), ("row", "goteborg-socialnamnden"), ("field", "name"), ("redacted_on", "2026-11-22"), ("number", "1"))) });
        await site.Publication.PublishAsync("ella");
        site.Clock.Now += TimeSpan.FromDays(1);
        var later = await site.Approved(Proposed("units", "goteborg-socialnamnden", "units/name", "Nämnden Nord"), 2);
        await site.Publication.PublishAsync("ella");
        var version = site.Registry.Version.Id;
        await site.Approved(Proposed("units", "goteborg-socialnamnden", "units/name", "Nämnden Syd"), 3);
        await site.Publication.PublishAsync("ella");

        Assert.Equal("Nämnden Nord", SealedVersion.Load(new KeptVersions(site.State).FindManifest(version)!, new KeptVersions(site.State).FindFile, site.Registry)!.FindUnit("goteborg-socialnamnden")!.Name);
        Assert.Contains(site.Registry.Rows.Changes, change => change.CorrectionId == later.Id && change is { Old: "Nämnden", New: "Nämnden Nord" });
        Assert.NotNull((await site.Desk.FindAsync(later.Id))!.Edits);
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task One_that_was_approved_with_the_old_value_in_mind_waits_for_a_new_decision(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var redacting = await site.Submit(Proposed("units", "goteborg-socialnamnden", "units/name", "Nämnden"));
        var approval = site.ApprovalOf(redacting);
        await site.Desk.ApproveAsync(redacting.Id, redacting.Version, "ella", approval with { Edits = approval.Edits.Add(RowEdit.AddRow("redactions", ("table", "units"), ("row", "goteborg-socialnamnden"), ("field", "name"), ("redacted_on", "2026-11-22"), ("number", "1"))) });
        var other = await site.Approved(Proposed("units", "goteborg-socialnamnden", "units/name", "Nämnden Nord"), 2);

        Assert.Equal(redacting.Id, Assert.Single((await site.Publication.PublishAsync("ella")).Published));

        var reopened = (await site.Desk.FindAsync(other.Id))!;
        Assert.Equal((CorrectionState.Pending, null, null), (reopened.State, reopened.Problem, (object?)reopened.Edits));
        await site.IsSound();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("organisations/alfa")]
    [InlineData("units/goteborg-socialnamnden")]
    public async Task Every_text_about_it_can_be_struck_out_whatever_table_it_stands_in(string? subject)
    {
        using var site = new Registered();
        var proposal = new Proposal(CorrectionKind.Removal, subject is null ? Registered.Id : null, Proposal.NoValues.Add(AskedFor.Where, "Vid Röjande Röjandessons namn."), Subject: subject);
        Plant(site, proposal);
        site.Clock.Now += TimeSpan.FromDays(2);
        var removal = await site.Submit(proposal);
        Assert.Contains("Röjande", Everything(site), StringComparison.OrdinalIgnoreCase);
        var cells = StruckCell.Of(proposal, site.Registry);

        await site.Desk.ApproveAsync(removal.Id, removal.Version, "ella", site.ApprovalOf(removal) with { Edits = [.. cells.SelectMany(cell => cell.Edits(Stockholm.Today(site.Clock), site.Registry)).DistinctBy(Json.Of)] });
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.DoesNotContain("Röjande", Everything(site), StringComparison.OrdinalIgnoreCase);
        Assert.All(cells, cell => Assert.Null(StruckCell.Find(cell.Name, site.Registry)));
        await site.IsSound();
    }

    [Theory]
    [InlineData("organisations/alfa", "organisations/name", "organisations alfa name")]
    [InlineData("units/goteborg-socialnamnden", "units/name", "units goteborg-socialnamnden name")]
    [InlineData("units/goteborg-socialnamnden", "", null)]
    [InlineData("units/goteborg-socialnamnden", "units/kind", null)]
    [InlineData(null, "summary_sv", "partnerships " + Registered.Id + " summary_sv")]
    [InlineData(null, "", "partnerships " + Registered.Id + " ")]
    public async Task The_cell_that_the_sender_points_at_is_drafted_to_go_and_nothing_else(string? subject, string cell, string? goes)
    {
        using var site = new Registered();
        var removal = await site.Submit(new Proposal(CorrectionKind.Removal, subject is null ? Registered.Id : null, Proposal.NoValues.Add(AskedFor.Cell, cell).Add(AskedFor.Where, "På sidan."), Subject: subject));

        var edits = new Draft(site.Registry, removal, Stockholm.Today(site.Clock)).Edits();

        Assert.Equal(goes, edits.Where(edit => edit.Kind != EditKind.Add).Select(edit => $"{edit.Table} {edit.Key} {edit.Cells.Keys.FirstOrDefault()}").SingleOrDefault());
        Assert.All(edits.Where(edit => edit.Kind == EditKind.Add), edit => Assert.Equal(cell.Length > 0 ? "redactions" : "withdrawn", edit.Table));
    }

    /// <summary>In every text that may say anything, sealed and kept.</summary>
    private static void Plant(Registered site, Proposal proposal)
    {
        var folder = site.Folder;
        var free = StruckCell.Of(proposal, site.Registry).Where(cell => cell.Table != "changes" && Schema.Get(cell.Table).Find(cell.Column) is { Shape: null });
        var edit = FolderEdit.None(folder.Data).With(Blank(proposal).Select(cell => RowEdit.Change(cell.Table, cell.Key, cell.Column, "", "Röjande tom")).Concat(free.Select((cell, i) => RowEdit.Change(cell.Table, cell.Key, cell.Column, cell.Present, $"Röjande {i}"))).ToList(), []);
        foreach (var (path, bytes) in edit.Files)
            folder.Write(path, bytes!);
        if (proposal.PartnershipId is not null)
            folder.Write($"disclosures/{Registered.Id}/quality.md", "---\ntitle: Kvalitet\n---\n\nRöjande Röjandesson svarar.\n");
        Assert.Empty(folder.Seal(new ChangeReason("Röjande skäl.", ChangeKind.Knowledge, "rapport-2023")).Faults);
        new Sealing(folder.Data, new KeptVersions(site.State), site.Clock).KeepPresent();
    }

    private static IEnumerable<(string Table, string Key, string Column)> Blank(Proposal proposal) => (proposal.Subject, proposal.PartnershipId) switch
    {
        ("organisations/alfa", _) => [("organisations", "alfa", "contact"), ("organisations", "alfa", "aliases"), ("parties", $"{Registered.Id}/1", "note"), ("sources", "rapport-2023", "note")],
        (_, null) => [("units", "goteborg-socialnamnden", "aliases"), ("parties", $"{Registered.Id}/2", "note")],
        var (_, id) =>
        [
            .. new[] { "target_group", "programme", "diary_number", "note" }.Select(column => ("partnerships", id, column)),
            ("parties", $"{id}/1", "note"), ("periods", $"{id}/2", "note"), ("observations", $"{id}/2023-04-01/rapport-2023", "note"), ("disclosures", $"{id}/quality", "note"),
        ],
    };

    private static Proposal Proposed(string table, string row, string field, string value) => table is "organisations" or "units"
        ? new(CorrectionKind.Body, null, Proposal.NoValues.Add(field, value), SourceText: "Protokoll", Subject: $"{table}/{row}")
        : new(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add(field, value), SourceText: "Protokoll");

    /// <summary>Every byte on the disk: tables, kept versions, database.</summary>
    internal static string Everything(Registered site) => string.Concat(
        Directory.EnumerateFiles(site.Folder.Data.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Concat(Directory.EnumerateFiles(Path.Combine(site.State, "versions"), "*.gz", SearchOption.AllDirectories).Select(Unpacked))
            .Append(File.ReadAllText(site.Settings.File!)));

    private static string Unpacked(string file)
    {
        using var text = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
