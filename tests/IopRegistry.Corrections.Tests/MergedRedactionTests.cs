using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

/// <summary>A text that came from a merged record stood there before, under another id and another position.</summary>
public sealed class MergedRedactionTests
{
    private static Proposal Merger => new(CorrectionKind.Duplicate, "tvilling", Proposal.NoValues.Add(AskedFor.SameAs, Registered.Id));

    [Fact]
    public async Task What_is_struck_in_the_kept_record_goes_from_everything_that_the_merged_one_said()
    {
        using var site = new Registered();
        MergeTests.Twin(site);
        var note = FolderEdit.None(site.Folder.Data).With([RowEdit.Change("parties", "tvilling/2", "note", "", "Röjande not")], []);
        site.Folder.Write("parties.csv", note.ReadFile("parties.csv")!);
        site.Folder.Write("disclosures/tvilling/economy.md", "---\ntitle: Ekonomi\n---\n\nRöjande Röjandesson svarar.\n");
        Assert.Empty(site.Folder.Seal(new ChangeReason("Noten.", ChangeKind.Knowledge, "avtal-2024")).Faults);
        new Sealing(site.Folder.Data, new KeptVersions(site.State), site.Clock).KeepPresent();
        var told = await site.Approved(Told("target_group", "Röjande Röjandesson"));
        await site.Publication.PublishAsync("ella");
        site.Clock.Now += TimeSpan.FromDays(1);
        await site.Approved(Merger, 2);
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);
        site.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal("Röjande Röjandesson", site.Registry.FindPartnership(Registered.Id)!.TargetGroup);

        await Strike(site, cell => cell.Present.Contains("Röjande", StringComparison.Ordinal) && cell.Table != "changes");

        Assert.DoesNotContain("Röjande", RedactionTests.Everything(site), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Redaction.Removed, (await site.Desk.FindAsync(told.Id))!.Reason);
        await site.IsSound();
    }

    [Fact]
    public async Task What_was_said_of_the_merged_record_and_never_stood_in_the_kept_one_goes_too()
    {
        using var site = new Registered();
        MergeTests.Twin(site);
        var refused = await site.Submit(Told("periods/2/note", "Röjande"));
        await site.Desk.RefuseAsync(refused.Id, refused.Version, "ella", "Nej.");
        var other = await site.Submit(Told("diary_number", "SN 2022/1"), 2);
        await site.Desk.RefuseAsync(other.Id, other.Version, "ella", "Nej.");
        var note = FolderEdit.None(site.Folder.Data).With([RowEdit.Change("periods", $"{Registered.Id}/2", "note", "", "Röjande not")], []);
        site.Folder.Write("periods.csv", note.ReadFile("periods.csv")!);
        Assert.Empty(site.Folder.Seal(new ChangeReason("Noten.", ChangeKind.Knowledge, "avtal-2024")).Faults);
        await site.Approved(Merger, 3);
        await site.Publication.PublishAsync("ella");

        await Strike(site, cell => cell is { Table: "periods", Present: "Röjande not" });

        Assert.Equal((Redaction.Removed, "Nej."), ((await site.Desk.FindAsync(refused.Id))!.Reason, (await site.Desk.FindAsync(other.Id))!.Reason));
    }

    [Theory]
    [InlineData("tvilling")]
    [InlineData(Registered.Id)]
    public async Task What_only_the_merged_record_said_is_found_in_older_versions_under_either_id_and_struck_there(string reported)
    {
        using var site = new Registered();
        MergeTests.Twin(site);
        site.Folder.Replace("partnerships.csv", "Alfa driver ett hus.", "Röjande driver ett hus.");
        Assert.Empty(site.Folder.Seal(new ChangeReason("Ord.", ChangeKind.Knowledge, "avtal-2024")).Faults);
        new Sealing(site.Folder.Data, new KeptVersions(site.State), site.Clock).KeepPresent();
        var removal = await site.Submit(new Proposal(CorrectionKind.Removal, reported, Proposal.NoValues.Add(AskedFor.Cell, "").Add(AskedFor.Where, "I beskrivningen.")));
        await site.Approved(Merger, 2);
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);
        site.Clock.Now += TimeSpan.FromDays(1);
        Assert.DoesNotContain(site.Registry.Partnerships, partnership => partnership.SummarySv.Contains("Röjande", StringComparison.Ordinal));
        var old = new MergedTexts(site.Registry, [new KeptVersions(site.State), KeptVersions.Releases(site.Folder.Data)]);

        var all = StruckCell.Of(removal.Proposal, site.Registry).AddRange(old.Of(removal.Proposal));
        var cells = all.Where(cell => cell.Present.Contains("Röjande", StringComparison.Ordinal)).ToList();
        Assert.Contains(cells, cell => cell is { Name: "partnerships/summary_sv/tvilling", IsOld: true });
        Assert.Contains(all, cell => cell is { Table: "disclosures", Key: "tvilling/economy", Column: Redaction.Text });
        Assert.All(cells, cell => Assert.Equal(cell, cell.IsOld ? old.Find(cell.Name) : StruckCell.Find(cell.Name, site.Registry)));
        await site.Desk.ApproveAsync(removal.Id, removal.Version, "ella", site.ApprovalOf(removal) with { Edits = [.. cells.SelectMany(cell => cell.Edits(Stockholm.Today(site.Clock), site.Registry)).DistinctBy(edit => (edit.Table, edit.Key, edit.Kind, string.Join(',', edit.Cells.Keys)))] });
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.DoesNotContain("Röjande", RedactionTests.Everything(site), StringComparison.Ordinal);
        Assert.DoesNotContain(old.Of(removal.Proposal), cell => cell.Column == "summary_sv");
        await site.IsSound();
    }

    [Fact]
    public async Task A_removal_that_waited_while_its_record_was_merged_strikes_nothing_by_itself()
    {
        using var site = new Registered();
        MergeTests.Twin(site);
        var waiting = await site.Submit(new Proposal(CorrectionKind.Removal, "tvilling", Proposal.NoValues.Add(AskedFor.Cell, "summary_sv").Add(AskedFor.Where, "I beskrivningen.")), 2);
        var whole = await site.Submit(new Proposal(CorrectionKind.Removal, "tvilling", Proposal.NoValues.Add(AskedFor.Cell, "").Add(AskedFor.Where, "Överallt.")), 3);
        Assert.NotEmpty(site.ApprovalOf(waiting).Edits);
        await site.Approved(Merger, 4);
        await site.Publication.PublishAsync("ella");

        Assert.Empty(site.ApprovalOf(waiting).Edits);
        Assert.Empty(site.ApprovalOf(whole).Edits);
    }

    private static Proposal Told(string field, string value) => new(CorrectionKind.Fact, "tvilling", Proposal.NoValues.Add(field, value), SourceText: "Protokoll");

    private static async Task Strike(Registered site, Func<StruckCell, bool> which)
    {
        var removal = await site.Submit(new Proposal(CorrectionKind.Removal, Registered.Id, Proposal.NoValues.Add(AskedFor.Where, "På sidan.")), 9);
        var cells = StruckCell.Of(removal.Proposal, site.Registry).Where(which).ToList();
        Assert.NotEmpty(cells);
        await site.Desk.ApproveAsync(removal.Id, removal.Version, "ella", site.ApprovalOf(removal) with { Edits = [.. cells.SelectMany(cell => cell.Edits(Stockholm.Today(site.Clock), site.Registry))] });
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);
    }
}
