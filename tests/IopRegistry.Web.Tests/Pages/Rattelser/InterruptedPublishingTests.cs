using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>The site starts on what a publishing that was cut off between two files left behind.</summary>
public sealed class InterruptedPublishingTests
{
    [Theory]
    [InlineData("changes.csv")]
    [InlineData("periods.csv")]
    public async Task The_next_start_finishes_what_was_on_its_way(string step)
    {
        using var site = new CorrectionsSite();
        var folder = new DataFolder(site.Folder.Data);
        var id = await StoppedAt(step, site, folder);
        Assert.Null(folder.Load().Registry);

        var record = await site.Visitor().Page("/partnerskap/" + CorrectionsSite.Record);

        Assert.Contains("2028-12-31", record.All("period-row")[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(CorrectionState.Published, (await site.Get<Desk>().FindAsync(id))!.State);
        Assert.Null(await site.Get<AuditTrail>().VerifyAsync());
    }

    private static async Task<string> StoppedAt(string step, CorrectionsSite site, DataFolder folder)
    {
        using var database = new Database(DatabaseSettings.Sqlite(Path.Combine(site.Folder.State, DatabaseSettings.FileName)));
        var audit = new AuditTrail(database, site.Clock);
        var (inbox, desk) = (new Inbox(database, audit, new InboxLimits(), site.Clock), new Desk(database, audit, site.Clock));
        var proposal = new Proposal(CorrectionKind.Extended, CorrectionsSite.Record, Proposal.NoValues.Add(AskedFor.End, "2028-12-31"), SourceText: "Protokoll");
        var receipt = (await inbox.SubmitAsync(new Submission(new byte[Receipt.NonceLength], [proposal], null, "client"))).Receipt!;
        var correction = (await inbox.FindAsync(receipt))!.Corrections[0].Correction;
        var edits = new Draft(folder.Load().Registry!, correction, DateOnly.FromDateTime(site.Clock.Now.Date)).Edits();
        await desk.ApproveAsync(correction.Id, correction.Version, "ella", new Approval(edits, new CorrectionSource(null, "Protokoll", "Nämnden", "Protokollet", null, null), ChangeKind.World, "Förlängt."));
        var publication = new Publication(database, audit, folder, new KeptVersions(site.Folder.State), site.Clock, at => { if (at == step) throw new InvalidOperationException(at); });
        await Assert.ThrowsAsync<InvalidOperationException>(() => publication.PublishAsync("ella"));
        return correction.Id;
    }
}
