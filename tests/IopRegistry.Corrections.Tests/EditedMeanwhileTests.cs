using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

/// <summary>A curator's text editor knows no lock: what it saves in the middle of a publishing stands, and is told.</summary>
public sealed class EditedMeanwhileTests
{
    private static readonly ChangeReason Curators = new("Annan uppgift.", ChangeKind.Knowledge, "rapport-2023");

    private static Proposal Extended => new(CorrectionKind.Extended, Registered.Id, Proposal.NoValues.Add(AskedFor.End, "2027-12-31"), SourceText: "§ 14");

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task An_edit_while_the_files_are_composed_stands_and_is_told(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var correction = await site.Approved(Extended);

        var report = await site.PublicationTo(step => Edit(site, step, "composed")).PublishAsync("ella");

        Assert.Contains("periods.csv", report.Stopped, StringComparison.Ordinal);
        Assert.Empty(report.Published);
        Assert.Contains("2025,", site.Folder.Read("periods.csv"), StringComparison.Ordinal);
        await SealedAndPublished(site, correction);
    }

    [Theory]
    [InlineData("outbox")]
    [InlineData("staged")]
    [InlineData("changes.csv")]
    public async Task An_edit_right_before_a_file_is_replaced_stands_and_is_told(string step)
    {
        using var site = new Registered();
        var correction = await site.Approved(Extended);

        var report = await site.PublicationTo(at => Edit(site, at, step)).PublishAsync("ella");

        Assert.Contains("periods.csv", report.Stopped, StringComparison.Ordinal);
        Assert.Contains("2025,", site.Folder.Read("periods.csv"), StringComparison.Ordinal);
        await SealedAndPublished(site, correction);
    }

    [Fact]
    public async Task An_edit_of_a_file_that_the_correction_leaves_alone_is_told_before_anything_is_replaced()
    {
        using var site = new Registered();
        await site.Approved(Extended);
        var before = site.Folder.Snapshot();

        var report = await site.PublicationTo(at =>
        {
            if (at == "outbox")
                site.Folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");
        }).PublishAsync("ella");

        Assert.Contains("focus_areas.csv", report.Stopped, StringComparison.Ordinal);
        Assert.Equal(before.Where(file => file.Key != "focus_areas.csv"), site.Folder.Snapshot().Where(file => file.Key != "focus_areas.csv"));
    }

    [Fact]
    public async Task A_version_sealed_while_the_files_are_composed_is_what_they_are_composed_on()
    {
        using var site = new Registered();
        var correction = await site.Approved(Extended);
        var isSealed = false;

        var report = await site.PublicationTo(at =>
        {
            if (at != "composed" || isSealed)
                return;
            isSealed = true;
            Edit(site, at, at);
            Assert.NotNull(site.Folder.Seal(Curators).Version);
        }).PublishAsync("ella");

        Assert.Equal(correction.Id, Assert.Single(report.Published));
        Assert.Equal(["2022-12-31", "2025", "2027-12-31"], Ends(site));
        await site.IsSound();
    }

    private static async Task SealedAndPublished(Registered site, Correction correction)
    {
        Assert.NotNull(site.Folder.Seal(Curators).Version);
        await site.Publication.PublishAsync("ella");

        Assert.Equal(CorrectionState.Published, await site.StateOf(correction.Id));
        Assert.Single(site.Registry.Rows.Changes, change => change.CorrectionId == correction.Id);
        Assert.Equal(["2022-12-31", "2025", "2027-12-31"], Ends(site));
        await site.IsSound();
    }

    private static IEnumerable<string> Ends(Registered site) => site.Registry.FindPartnership(Registered.Id)!.Periods.Select(period => period.End.ToString());

    private static void Edit(Registered site, string at, string step)
    {
        if (at == step)
            site.Folder.Replace("periods.csv", "2023-12,", "2025,");
    }
}
