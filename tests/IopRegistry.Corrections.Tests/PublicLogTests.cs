using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

/// <summary>What is withdrawn is gone from the log at once, also from what it remembers for when the database is away.</summary>
public sealed class PublicLogTests
{
    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_log_that_was_read_before_says_nothing_of_it_after(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var told = await Told(site);
        var log = new PublicLog(site.Database);
        var (before, _) = await log.PageAsync(1, site.Registry);
        Assert.Contains(before.Decisions, decision => decision is { Reason: "Röjande skäl.", Source.Title: "Röjande titel" });
        Withdraw(site);

        // Withdrawn in the tables, and the database not told yet.
        Silent((await log.PageAsync(1, site.Registry)).Page);
        Assert.Equal(Withdrawal.Gone, (await log.FindAsync(told.Id, site.Registry))!.Reason);
        Assert.Null(await site.Publication.ForgetWithdrawnAsync(site.Registry));

        // By whoever shows it next, whatever the tables say there.
        Silent((await log.PageAsync(1, SmallRegistry)).Page);
        Assert.Contains(await site.Audit.EntriesAsync(), entry => entry.Subject == told.Id && entry.Action == "raderade texten");
        await site.IsSound();
    }

    [Fact]
    public async Task Without_its_database_the_log_does_not_tell_it_from_memory()
    {
        using var site = new Registered();
        await Told(site);
        var log = new PublicLog(site.Database);
        await log.PageAsync(1, site.Registry);
        Withdraw(site);
        File.Move(site.Settings.File!, site.Settings.File + ".away");
        Directory.CreateDirectory(site.Settings.File!);

        var (page, isFresh) = await log.PageAsync(1, site.Registry);

        Assert.False(isFresh);
        Silent(page);
    }

    [Fact]
    public async Task What_forgets_waits_for_whoever_publishes()
    {
        using var site = new Registered();
        await Told(site);
        Withdraw(site);
        using (FolderLock.TryTake(site.Folder.Data.Path))
            Assert.Equal(FolderLock.Busy, await site.Publication.ForgetWithdrawnAsync(site.Registry));
        Assert.Null(await site.Publication.ForgetWithdrawnAsync(site.Registry));
    }

    private static Registry SmallRegistry
    {
        get
        {
            using var other = new Registered();
            return other.Registry;
        }
    }

    private static async Task<Correction> Told(Registered site)
    {
        var told = await site.Submit(Registered.StillTrue());
        await site.Desk.ApproveAsync(told.Id, told.Version, "ella", site.ApprovalOf(told) with { Reason = "Röjande skäl.", Source = new CorrectionSource(null, "Röjande titel", "Utgivaren", "Kort", null, null) });
        await site.Publication.PublishAsync("ella");
        return told;
    }

    /// <summary>By a curator, in the tables, through another database's desk.</summary>
    private static void Withdraw(Registered site)
    {
        var faults = new List<Fault>();
        var edit = FolderEdit.None(site.Folder.Data).WithoutPartnership(Registered.Id, null, new Withdrawal { Id = Registered.Id, WithdrawnOn = new DateOnly(2026, 11, 22), Ground = "Uppgift om en person." }, faults)
            .With([RowEdit.AddRow("withdrawn", ("id", Registered.Id), ("withdrawn_on", "2026-11-22"), ("ground", "Uppgift om en person."))], faults);
        Assert.Empty(faults);
        foreach (var (path, bytes) in edit.Files)
            site.Folder.Write(path, bytes!);
        Assert.Empty(new Sealing(site.Folder.Data, new KeptVersions(site.State), site.Clock).Seal(new ChangeReason("Borttagen.", ChangeKind.Knowledge, "rapport-2023")).Faults);
    }

    private static void Silent(PublicLog.LogPage page)
    {
        Assert.NotEmpty(page.Decisions);
        Assert.All(page.Decisions, decision => Assert.Equal((Withdrawal.Gone, null), (decision.Reason, decision.Source)));
    }
}
