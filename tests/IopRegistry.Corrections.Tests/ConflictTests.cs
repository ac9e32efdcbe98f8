using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

/// <summary>What a curator edits while corrections are on their way is shown and never overwritten.</summary>
public sealed class ConflictTests
{
    private static Proposal Extended => new(CorrectionKind.Extended, Registered.Id, Proposal.NoValues.Add(AskedFor.End, "2027-12-31"), SourceText: "§ 14");

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_curators_edit_in_between_is_a_conflict_and_not_overwritten(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var correction = await site.Approved(new Proposal(CorrectionKind.Fact, Registered.Id, Proposal.NoValues.Add("periods/2/end", "2024-06-30"), SourceText: "§ 3"));
        site.Folder.Replace("periods.csv", "2023-12,", "2025,");
        Assert.NotNull(site.Folder.Seal(new ChangeReason("Annan uppgift.", ChangeKind.Knowledge, "rapport-2023")).Version);

        var report = await site.Publication.PublishAsync("ella");

        Assert.Empty(report.Published);
        Assert.Contains("2025", Assert.Single(report.Left).Problem, StringComparison.Ordinal);
        Assert.Equal(CorrectionState.Approved, await site.StateOf(correction.Id));
        Assert.Contains("2025", site.Folder.Read("periods.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsealed_folder_is_left_alone()
    {
        using var site = new Registered();
        await site.Approved(Extended);
        site.Folder.Replace("periods.csv", "2023-12,", "2025,");
        var before = site.Folder.Snapshot();

        var report = await site.Publication.PublishAsync("ella");

        Assert.Contains("iop seal", report.Stopped, StringComparison.Ordinal);
        Assert.Equal(before, site.Folder.Snapshot());
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_file_edited_after_the_outbox_was_written_is_a_conflict_until_the_folder_is_sealed(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var correction = await site.Approved(Extended);
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.PublicationTo(step => Stop(step, "outbox")).PublishAsync("ella"));
        site.Folder.Replace("periods.csv", "2023-12,", "2025,");

        var stopped = await site.Publication.RecoverAsync();
        Assert.Contains("periods.csv", stopped.Stopped, StringComparison.Ordinal);
        Assert.NotNull(site.Folder.Seal(new ChangeReason("Annan uppgift.", ChangeKind.Knowledge, "rapport-2023")).Version);
        var report = await site.Publication.PublishAsync("ella");

        Assert.Equal(correction.Id, Assert.Single(report.Published));
        Assert.Equal(["2022-12-31", "2025", "2027-12-31"], site.Registry.FindPartnership(Registered.Id)!.Periods.Select(period => period.End.ToString()));
        await site.IsSound();
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Nobody_else_writes_in_the_folder_while_corrections_are_published(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        await site.Approved(Extended);
        var (folder, taken) = (site.Folder.Data, new List<bool>());

        await site.PublicationTo(_ =>
        {
            // A curator's tool without a database, and another publisher.
            taken.Add(PublishLock.TakeAsync(folder, null).GetAwaiter().GetResult() is not null);
            taken.Add(PublishLock.TakeAsync(folder, site.Database).GetAwaiter().GetResult() is not null);
        }).PublishAsync("ella");

        Assert.True(taken.Count > 4);
        Assert.DoesNotContain(true, taken);
        await using var after = await PublishLock.TakeAsync(folder, site.Database);
        Assert.NotNull(after);
        Assert.Equal(FolderLock.Busy, (await site.Publication.PublishAsync("ella")).Stopped);
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_correction_decided_on_again_while_it_is_composed_is_composed_anew(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var correction = await site.Approved(Extended);
        var isRefused = false;

        var report = await site.PublicationTo(at =>
        {
            if (at != "composed" || isRefused)
                return;
            isRefused = true;
            Assert.Equal(DecisionOutcome.Done, site.Desk.RefuseAsync(correction.Id, 2, "olle", "Nej.").GetAwaiter().GetResult());
        }).PublishAsync("ella");

        Assert.Equal(([], null), ((string[])[.. report.Published], report.Stopped));
        Assert.Equal(CorrectionState.Refused, await site.StateOf(correction.Id));
        await site.IsSound();
    }

    private static void Stop(string at, string step)
    {
        if (at == step)
            throw new InvalidOperationException(step);
    }
}
