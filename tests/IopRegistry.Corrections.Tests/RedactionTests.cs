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
        var redaction = RowEdit.AddRow("redactions", ("table", table), ("row", row), ("field", column), ("redacted_on", Stockholm.Today(site.Clock).ToIso()));
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
        await site.Desk.ApproveAsync(redacting.Id, redacting.Version, "ella", approval with { Edits = approval.Edits.Add(RowEdit.AddRow("redactions", ("table", "units"), ("row", "goteborg-socialnamnden"), ("field", "name"), ("redacted_on", "2026-11-22"))) });
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
        await site.Desk.ApproveAsync(redacting.Id, redacting.Version, "ella", approval with { Edits = approval.Edits.Add(RowEdit.AddRow("redactions", ("table", "units"), ("row", "goteborg-socialnamnden"), ("field", "name"), ("redacted_on", "2026-11-22"))) });
        var other = await site.Approved(Proposed("units", "goteborg-socialnamnden", "units/name", "Nämnden Nord"), 2);

        Assert.Equal(redacting.Id, Assert.Single((await site.Publication.PublishAsync("ella")).Published));

        var reopened = (await site.Desk.FindAsync(other.Id))!;
        Assert.Equal((CorrectionState.Pending, null, null), (reopened.State, reopened.Problem, (object?)reopened.Edits));
        await site.IsSound();
    }

    private static Proposal Proposed(string table, string row, string field, string value) => table is "organisations" or "units"
        ? new(CorrectionKind.Body, null, Proposal.NoValues.Add(field, value), SourceText: "Protokoll", Subject: $"{table}/{row}")
        : new(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add(field, value), SourceText: "Protokoll");

    /// <summary>Every byte on the disk: tables, kept versions, database.</summary>
    private static string Everything(Registered site) => string.Concat(
        Directory.EnumerateFiles(site.Folder.Data.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Concat(Directory.EnumerateFiles(Path.Combine(site.State, "versions"), "*.gz", SearchOption.AllDirectories).Select(Unpacked))
            .Append(File.ReadAllText(site.Settings.File!)));

    private static string Unpacked(string file)
    {
        using var text = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
