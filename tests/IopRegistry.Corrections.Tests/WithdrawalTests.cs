using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using IopRegistry.Tests;

namespace IopRegistry.Corrections.Tests;

/// <summary>What becomes of everything else that was said of a record that is withdrawn.</summary>
public sealed class WithdrawalTests
{
    private static readonly Proposal Removal = new(CorrectionKind.Removal, Registered.Id, Proposal.NoValues.Add(AskedFor.Where, "I beskrivningen"));

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task Corrections_that_wait_are_refused_and_publishing_goes_on(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var removal = await site.Approved(Removal);
        var approved = await site.Approved(Registered.StillTrue(), 2);
        var open = await site.Submit(Registered.StillTrue("Protokoll 2"), 3);

        var report = await site.Publication.PublishAsync("ella");
        var next = await site.Publication.PublishAsync("ella");

        Assert.Equal(removal.Id, Assert.Single(report.Published));
        Assert.Null(next.Stopped);
        foreach (var id in new[] { approved.Id, open.Id })
        {
            var refused = (await site.Desk.FindAsync(id))!;
            Assert.Equal((CorrectionState.Refused, "Posten är borttagen."), (refused.State, refused.Reason));
            Assert.Contains(await site.Audit.EntriesAsync(), entry => entry.Subject == id && entry.Action == "avslog");
        }

        await site.IsSound();
    }

    [Fact]
    public async Task An_approval_without_rows_is_left_aside_and_the_others_are_published()
    {
        using var site = new Registered();
        var broken = await site.Approved(Registered.StillTrue());
        await site.Database.WriteAsync(write => Dapper.SqlMapper.ExecuteAsync(write.Connection!, "UPDATE corrections SET edits = NULL", transaction: write));
        var whole = await site.Approved(Registered.StillTrue("Protokoll 2"), 2);

        var report = await site.Publication.PublishAsync("ella");

        Assert.Equal(broken.Id, Assert.Single(report.Left).Id);
        Assert.Equal(whole.Id, Assert.Single(report.Published));
    }
}
