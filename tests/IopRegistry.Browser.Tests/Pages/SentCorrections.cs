using System.Collections.Immutable;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Curation;
using IopRegistry.Web.Data;
using IopRegistry.Web.Pages.Redaktion;
using IopRegistry.Web.Tests.OpenData;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>What senders and editors did before the tests began: a correction in every state, a record that is withdrawn, two versions of the data.</summary>
/// <param name="Before">The version before a correction was published, and the one after.</param>
public sealed record SentCorrections(string WaitingReceipt, string AskedReceipt, string DecidedReceipt, string Waiting, string Approved, string Published, string PublishedRecord, string Before, string After)
{
    public const string Withdrawn = "borttagen-post";

    private const string Editor = "olle";

    /// <summary>Before the site starts.</summary>
    internal static void Withdraw(TestFolder folder) => folder.Seal(
        new ChangeReason("En post togs bort.", ChangeKind.Knowledge, RealSource(folder)),
        ("withdrawn", "id,withdrawn_on,ground\n", $"id,withdrawn_on,ground\n{Withdrawn},2026-11-01,Begäran från den registrerade.\n"));

    public static async Task<SentCorrections> On(IServiceProvider site)
    {
        var desk = site.GetRequiredService<Desk>();
        var live = site.GetRequiredService<LiveRegistry>();
        var before = live.Current;
        var records = before.Partnerships.Where(row => row.Periods.Length > 0).Select(row => row.Id).TakeLast(4).ToArray();
        var (waiting, waits) = await Send(site, Extended(records[0]));
        var (asked, asks) = await Send(site, Extended(records[1]));
        var (_, approves) = await Send(site, Extended(records[2]));
        var (decided, decides) = await Send(site, Extended(records[3]), new Proposal(CorrectionKind.StillTrue, records[3], Proposal.NoValues, NoSource: "Jag var med på mötet."));

        await desk.AskAsync(asks[0].Id, asks[0].Version, Editor, "Vilken paragraf i protokollet?");
        await desk.RefuseAsync(decides[1].Id, decides[1].Version, Editor, "Källan säger inget om det.");
        await Approve(site, decides[0]);
        Assert.Equal(decides[0].Id, Assert.Single((await site.GetRequiredService<Publication>().PublishAsync(Editor)).Published));
        live.Reload(TimeProvider.System.GetUtcNow());
        await Approve(site, approves[0]);
        return new SentCorrections(waiting, asked, decided, waits[0].Id, approves[0].Id, decides[0].Id, records[3], before.Version.Id, live.Current.Version.Id);
    }

    private static Proposal Extended(string id) =>
        new(CorrectionKind.Extended, id, Proposal.NoValues.Add(AskedFor.End, "2028-12-31"), SourceUrl: "https://kommun.example/protokoll", Comment: "Beslutat i nämnden.");

    private static async Task<(string Receipt, ImmutableArray<Correction> Corrections)> Send(IServiceProvider site, params Proposal[] proposals)
    {
        var inbox = site.GetRequiredService<Inbox>();
        var receipt = (await inbox.SubmitAsync(new Submission(Guid.NewGuid().ToByteArray(), [.. proposals], "Föreningen", "prov"))).Receipt!;
        return (receipt, [.. (await inbox.FindAsync(receipt))!.Corrections.Select(each => each.Correction)]);
    }

    private static async Task Approve(IServiceProvider site, Correction correction)
    {
        var form = ApprovalForm.Of(site.GetRequiredService<LiveRegistry>().Current, correction, null, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
        var outcome = await site.GetRequiredService<Desk>().ApproveAsync(correction.Id, correction.Version, Editor, new Approval(form.On(correction).Edits!.Value, form.Source, form.ChangeKind, form.Reason));
        Assert.Equal(DecisionOutcome.Done, outcome);
    }

    private static string RealSource(TestFolder folder) => new DataFolder(folder.Data).Load().Registry!.Rows.Sources[0].Id;
}
