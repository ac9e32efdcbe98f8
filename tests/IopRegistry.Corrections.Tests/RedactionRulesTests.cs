using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

/// <summary>What a tombstone may and may not be published with.</summary>
public sealed class RedactionRulesTests
{
    [Fact]
    public async Task The_log_tells_a_struck_cell_once_also_where_another_correction_is_published_with_it()
    {
        using var site = new Registered();
        MergeTests.Twin(site);
        var removal = await site.Approved(Removal("summary_sv"));
        var other = await site.Approved(new Proposal(CorrectionKind.Fact, "tvilling", Proposal.NoValues.Add("title", "Huset"), SourceText: "Protokoll"), 2);

        Assert.Equal([removal.Id, other.Id], (await site.Publication.PublishAsync("ella")).Published.ToArray());

        var told = Assert.Single(site.Registry.Rows.Changes, change => change.CorrectionId == removal.Id);
        Assert.Equal(("summary_sv", null, Redaction.Removed), (told.Field, told.Old, told.New));
        Assert.Equal(["title"], site.Registry.Rows.Changes.Where(change => change.CorrectionId == other.Id).Select(change => change.Field));
    }

    [Theory]
    [InlineData("partnerships", Registered.Id, "summary_sv")]
    [InlineData("organisations", "alfa", "name")]
    public async Task A_text_that_still_stands_cannot_be_said_to_be_gone(string table, string row, string field)
    {
        using var site = new Registered();
        var removal = await site.Submit(Removal("summary_sv"));
        await site.Desk.ApproveAsync(removal.Id, removal.Version, "ella", site.ApprovalOf(removal) with { Edits = [Tombstone(table, row, field, "2026-11-22")] });

        var (id, problem) = Assert.Single((await site.Publication.PublishAsync("ella")).Left);

        Assert.Equal(removal.Id, id);
        Assert.Contains("Texten står kvar", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_curator_cannot_seal_a_tombstone_beside_its_text()
    {
        using var site = new Registered();
        MergeTests.Twin(site);
        site.Folder.Add("redactions", ("table", "disclosures"), ("row", "tvilling/economy"), ("field", Redaction.Text), ("redacted_on", "2026-11-22"), ("number", "1"));

        Assert.Contains(site.Folder.Seal().Faults, fault => fault.Problem.Contains("Texten står kvar", StringComparison.Ordinal));
        File.Delete(site.Folder.FullPath("disclosures/tvilling/economy.md"));
        Assert.Empty(site.Folder.Seal().Faults);
    }

    [Theory]
    [InlineData("disclosures", "../README", "text")]
    [InlineData("disclosures", "../../../etc/passwd", "text")]
    [InlineData("finns-inte", "alfa", "text")]
    [InlineData("terms", Registered.Id + "/a", "text")]
    public async Task What_leads_to_no_text_is_a_fault_and_touches_no_file(string table, string row, string field)
    {
        using var site = new Registered();
        var before = site.Folder.Snapshot();
        var removal = await site.Submit(Removal("summary_sv"));
        await site.Desk.ApproveAsync(removal.Id, removal.Version, "ella", site.ApprovalOf(removal) with { Edits = site.ApprovalOf(removal).Edits.Add(Tombstone(table, row, field, "2026-11-22")) });

        Assert.Equal(removal.Id, Assert.Single((await site.Publication.PublishAsync("ella")).Left).Id);

        Assert.Equal(before, site.Folder.Snapshot());
    }

    [Fact]
    public async Task What_is_written_in_a_struck_cell_can_be_struck_again_on_the_same_day_and_is_nowhere_either()
    {
        using var site = new Registered();
        await site.Approved(Removal("summary_sv"));
        await site.Publication.PublishAsync("ella");
        await site.Approved(new Proposal(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add("summary_sv", "Röjande driver en stuga."), SourceText: "Protokoll"), 2);
        await site.Publication.PublishAsync("ella");
        Assert.Contains("Röjande", RedactionTests.Everything(site), StringComparison.Ordinal);
        var again = await site.Approved(Removal("summary_sv"), 3);

        Assert.Equal(again.Id, Assert.Single((await site.Publication.PublishAsync("ella")).Published));

        Assert.DoesNotContain("Röjande", RedactionTests.Everything(site), StringComparison.Ordinal);
        Assert.Equal([(1, new DateOnly(2026, 11, 22)), (2, new DateOnly(2026, 11, 22))], site.Registry.Rows.Redactions.Select(struck => (struck.Number, struck.RedactedOn)));
        await site.IsSound();
    }

    [Fact]
    public async Task What_the_log_quotes_of_a_cell_that_says_something_else_by_now_goes_from_older_versions_too_and_the_cell_stays()
    {
        using var site = new Registered();
        foreach (var (text, nonce) in new[] { ("Röjande driver en stuga.", 1), ("Alfa driver en stuga.", 2) })
        {
            await site.Approved(new Proposal(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add("summary_sv", text), SourceText: "Protokoll"), (byte)nonce);
            Assert.Empty((await site.Publication.PublishAsync("ella")).Left);
            site.Clock.Now += TimeSpan.FromDays(1);
        }

        var removal = await site.Submit(Removal(""), 3);
        var cells = StruckCell.Of(removal.Proposal, site.Registry).Where(cell => cell.Present.Contains("Röjande", StringComparison.Ordinal)).ToList();
        Assert.All(cells, cell => Assert.Equal("changes", cell.Table));
        // One quote is enough: the text stood in one cell.
        await site.Desk.ApproveAsync(removal.Id, removal.Version, "ella", site.ApprovalOf(removal) with { Edits = cells[0].Edits(Stockholm.Today(site.Clock), site.Registry) });
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.DoesNotContain("Röjande", RedactionTests.Everything(site), StringComparison.Ordinal);
        Assert.Equal("Alfa driver en stuga.", site.Registry.FindPartnership(Registered.Id)!.SummarySv);
        await site.IsSound();
    }

    [Fact]
    public async Task A_reason_is_struck_in_every_row_of_the_log_that_it_stands_in()
    {
        using var site = new Registered();
        var told = await site.Submit(new Proposal(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add("title", "Huset").Add("diary_number", "SN 1"), SourceText: "Protokoll"));
        await site.Desk.ApproveAsync(told.Id, told.Version, "ella", site.ApprovalOf(told) with { Reason = "Röjande ringde." });
        await site.Publication.PublishAsync("ella");
        var removal = await site.Submit(Removal(""), 2);
        var cell = StruckCell.Of(removal.Proposal, site.Registry).First(cell => cell.Present == "Röjande ringde.");

        await site.Desk.ApproveAsync(removal.Id, removal.Version, "ella", site.ApprovalOf(removal) with { Edits = cell.Edits(Stockholm.Today(site.Clock), site.Registry) });
        Assert.Empty((await site.Publication.PublishAsync("ella")).Left);

        Assert.DoesNotContain("Röjande", RedactionTests.Everything(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drafted_redaction_that_is_left_out_makes_another_decision_of_it()
    {
        using var site = new Registered();
        RowEdit[] draft = [RowEdit.Change("units", "a", "name", "Röjande", ""), Tombstone("units", "a", "name", "2026-11-22")];

        Assert.True(Approval.Differs(draft[..1], draft));
        Assert.False(Approval.Differs(draft, draft[..1]));
    }

    [Fact]
    public void A_person_s_name_shown_as_a_party_can_be_struck_from_the_partnership_s_page()
    {
        using var site = new Registered();

        var cells = StruckCell.Of(Removal(""), site.Registry).Select(cell => cell.Name).ToList();

        Assert.Contains("organisations/name/alfa", cells);
        Assert.Contains("units/name/goteborg-socialnamnden", cells);
        Assert.Contains("units/name/goteborg-socialnamnden", StruckCell.Of(new Proposal(CorrectionKind.Removal, null, Proposal.NoValues, Subject: "organisations/goteborgs-stad"), site.Registry).Select(cell => cell.Name));
    }

    [Fact]
    public async Task A_strike_that_the_log_does_not_tell_is_found_published_where_a_curator_sealed_in_between()
    {
        using var site = new Registered();
        var removal = await site.Submit(new Proposal(CorrectionKind.Removal, null, Proposal.NoValues.Add(AskedFor.Where, "Noten."), Subject: "organisations/alfa"));
        var source = site.Registry.Rows.Sources[0];
        var cell = StruckCell.Of(removal.Proposal, site.Registry).First(cell => cell.Table == "sources" || cell.Column == "printed_as");
        await site.Desk.ApproveAsync(removal.Id, removal.Version, "ella", site.ApprovalOf(removal) with { Edits = cell.Edits(Stockholm.Today(site.Clock), site.Registry), Source = new CorrectionSource(source.Id, source.Title, source.Publisher, source.ShortTitle, null, null) });
        await Assert.ThrowsAsync<OperationCanceledException>(() => site.PublicationTo(step => Stop(step == "kept")).PublishAsync("ella"));
        site.Folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");
        Assert.Empty(site.Folder.Seal(new ChangeReason("Ord.", ChangeKind.Knowledge, source.Id)).Faults);

        await site.Publication.RecoverAsync();

        Assert.Equal(CorrectionState.Published, await site.StateOf(removal.Id));
        await site.IsSound();
    }

    private static void Stop(bool isHere)
    {
        if (isHere)
            throw new OperationCanceledException();
    }

    private static Proposal Removal(string cell) => new(CorrectionKind.Removal, Registered.Id, Proposal.NoValues.Add(AskedFor.Cell, cell).Add(AskedFor.Where, "I texten."));

    private static RowEdit Tombstone(string table, string row, string field, string day) => RowEdit.AddRow("redactions", ("table", table), ("row", row), ("field", field), ("redacted_on", day), ("number", "1"));
}
