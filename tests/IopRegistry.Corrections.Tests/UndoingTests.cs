using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

public sealed class UndoingTests
{
    private static Proposal Extended => new(CorrectionKind.Extended, Registered.Id, Proposal.NoValues.Add(AskedFor.End, "2027-12-31"), SourceText: "§ 14");

    [Fact]
    public async Task Undoing_turns_the_rows_back_as_a_new_change()
    {
        using var site = new Registered();
        var correction = await site.Approved(new Proposal(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add("periods/2/end", "2024-06-30"), SourceText: "§ 3"));
        await site.Publication.PublishAsync("ella");
        var published = (await site.Desk.FindAsync(correction.Id))!;
        Assert.Null(Undoing.WhyNot(published));

        var undo = (await site.Desk.FindAsync(await site.Desk.UndoAsync(published, "ella")))!;
        await site.Desk.ApproveAsync(undo.Id, undo.Version, "ella", site.ApprovalOf(undo) with { Edits = Undoing.Edits(published) });
        await site.Publication.PublishAsync("ella");

        Assert.Equal("2023-12", site.Registry.FindPartnership(Registered.Id)!.Periods[1].End.ToString());
        Assert.Equal([correction.Id, undo.Id], site.Registry.Rows.Changes.TakeLast(2).Select(change => change.CorrectionId));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task An_added_row_goes_again_only_as_it_was_added(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var published = await Published(site, await site.Approved(Extended));
        var again = await Undo(site, published);
        await site.Publication.PublishAsync("ella");
        Assert.Equal(2, site.Registry.FindPartnership(Registered.Id)!.Periods.Length);
        Assert.Equal(CorrectionState.Published, await site.StateOf(again));
    }

    [Fact]
    public async Task An_added_row_that_someone_has_changed_since_is_left_as_it_is()
    {
        using var site = new Registered();
        var published = await Published(site, await site.Approved(Extended));
        site.Folder.Replace("periods.csv", "2027-12-31", "2029-06-30");
        Assert.NotNull(new Sealing(site.Folder.Data, new KeptVersions(site.State), site.Clock).Seal(new ChangeReason("Nytt beslut.", ChangeKind.World, "rapport-2023")).Version);
        await Undo(site, published);

        var report = await site.Publication.PublishAsync("ella");

        Assert.Contains("2029-06-30", Assert.Single(report.Left).Problem, StringComparison.Ordinal);
        Assert.Equal("2029-06-30", site.Registry.FindPartnership(Registered.Id)!.Periods[^1].End.ToString());
    }

    [Fact]
    public async Task The_button_pressed_twice_makes_one()
    {
        using var site = new Registered();
        var published = await Published(site, await site.Approved(Extended));

        Assert.Equal(await site.Desk.UndoAsync(published, "ella"), await site.Desk.UndoAsync(published, "olle"));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Two_editors_who_press_it_at_the_same_moment_make_one(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var published = await Published(site, await site.Approved(Extended));
        using var start = new Barrier(8);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(editor => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return site.Desk.UndoAsync(published, $"e{editor}");
            }, TaskCreationOptions.LongRunning).Unwrap()));

        Assert.Single(made.Distinct());
        Assert.Single(await site.Desk.NewestWaitingAsync(10));
        await site.IsSound();
    }

    [Theory]
    [InlineData(CorrectionKind.NewPartnership, "slå ihop")]
    [InlineData(CorrectionKind.Duplicate, "på nytt")]
    [InlineData(CorrectionKind.Removal, "finns inte kvar")]
    [InlineData(CorrectionKind.Undo, "på nytt")]
    public void What_cannot_be_undone_says_why_and_what_to_do(CorrectionKind kind, string instead)
    {
        var correction = new Correction { Id = "a", Kind = kind, State = CorrectionState.Published, Proposal = new Proposal(kind, Registered.Id, Proposal.NoValues), SubmittedAt = "", Edits = [RowEdit.Remove("partnerships", Registered.Id)] };

        Assert.Contains(instead, Undoing.WhyNot(correction), StringComparison.Ordinal);
    }

    private static async Task<Correction> Published(Registered site, Correction correction)
    {
        await site.Publication.PublishAsync("ella");
        return (await site.Desk.FindAsync(correction.Id))!;
    }

    private static async Task<string> Undo(Registered site, Correction published)
    {
        var undo = (await site.Desk.FindAsync(await site.Desk.UndoAsync(published, "ella")))!;
        Assert.Equal(DecisionOutcome.Done, await site.Desk.ApproveAsync(undo.Id, undo.Version, "ella", site.ApprovalOf(undo) with { Edits = Undoing.Edits(published) }));
        return undo.Id;
    }
}
