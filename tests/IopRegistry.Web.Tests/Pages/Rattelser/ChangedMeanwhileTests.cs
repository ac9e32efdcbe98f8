using System.Net;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>Between the form, what is sent and the decision, the tables may change: nobody corrects a row she did not see.</summary>
public sealed class ChangedMeanwhileTests
{
    private const string Target = "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&falt=target_group";

    [Fact]
    public async Task A_fact_that_changed_while_it_was_written_is_shown_before_it_is_sent()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        var page = await visitor.Page(Target);
        await Change(site, "seniorer", 1);
        site.Clock.Now += TimeSpan.FromSeconds(30);

        using var outdated = await visitor.Submit(page, Target, "correction-form", ("target_group", "pensionärer"), ("hanvisning", "Protokoll"));

        var again = await outdated.Document(HttpStatusCode.BadRequest);
        Assert.Contains("har ändrats", again.GetElementById("target_group-fel")!.Text(), StringComparison.Ordinal);
        Assert.Equal(("seniorer", "pensionärer"), (again.One("present").Text(), again.GetElementById("target_group")!.GetAttribute("value")));
        using var sent = await visitor.Submit(again, Target, "correction-form");
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Fact]
    public async Task A_fact_that_changed_after_it_was_sent_is_pointed_out_to_the_editor()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(site.Visitor(), Target, ("target_group", "pensionärer"), ("hanvisning", "Protokoll"));
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();
        Assert.Empty((await editor.Page(address)).All("changed-since"));

        await Change(site, "seniorer", 1);

        Assert.Contains("nu står ”seniorer”", (await editor.Page(address)).One("changed-since").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pensionärer", 0)]
    [InlineData("alla över 65 år", 1)]
    public async Task What_the_editor_changed_is_told_on_the_receipt_and_in_the_log(string approvedAs, int told)
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        using var sent = await site.Send(visitor, Target, ("target_group", "pensionärer"), ("hanvisning", "Protokoll"));
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();

        using var approved = await editor.Submit(await editor.Page(address), address, "decision", ("gor", "godkann"), ("rad0.target_group", approvedAs));

        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        Assert.Equal(told, (await visitor.Page(sent.Headers.Location!.ToString())).All("with-changes").Count);
        Assert.Equal(told, (await visitor.Page("/rattelser/beslut/" + address.Split('/')[^1])).All("with-changes").Count);
        Assert.Equal(told == 1, (await visitor.GetStringAsync("/rattelser.atom")).Contains("Redaktören har ändrat", StringComparison.Ordinal));
        Assert.Single(await site.Get<AuditTrail>().EntriesAsync(), entry => entry.Action == (told == 1 ? "godkände med ändringar" : "godkände"));
    }

    [Fact]
    public async Task What_waited_already_is_told_on_the_receipt_and_nothing_of_whose_it_is()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        const string Address = "/rattelser/genomgang?plats=1490";
        using var first = await site.Send(visitor, "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&sort=stammer", ("hanvisning", "Registret"), ("avsandare", "Hemlig avsändare"));
        var page = await visitor.Page(Address);
        var other = page.All("review").Select(item => item.GetAttribute("data-id")!).First(id => id != CorrectionsSite.Record);
        site.Clock.Now += TimeSpan.FromSeconds(30);

        using var sent = await visitor.Submit(page, Address, "review-form", ($"svar:{CorrectionsSite.Record}", "stammer"), ($"svar:{other}", "stammer"), ("hanvisning", "Registret"));

        var receipt = await visitor.Page(sent.Headers.Location!.ToString());
        Assert.Single(receipt.All("correction"));
        Assert.Contains(site.Registry.FindPartnership(CorrectionsSite.Record)!.Title, receipt.One("already-waiting").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig", receipt.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Headers.Location!.ToString(), receipt.Body.InnerHtml, StringComparison.Ordinal);
    }

    private static async Task Change(CorrectionsSite site, string value, byte nonce)
    {
        var proposal = new Proposal(CorrectionKind.Fact, CorrectionsSite.Record, Proposal.NoValues.Add("target_group", value), SourceText: "Annat");
        var receipt = (await site.Get<Inbox>().SubmitAsync(new Submission([nonce, .. new byte[Receipt.NonceLength - 1]], [proposal], null, "other"))).Receipt!;
        var correction = (await site.Get<Inbox>().FindAsync(receipt))!.Corrections[0].Correction;
        var edits = new Draft(site.Registry, correction, Stockholm.Today(site.Clock)).Edits();
        await site.Get<Desk>().ApproveAsync(correction.Id, correction.Version, "olle", new Approval(edits, new CorrectionSource(null, "Annat", "Nämnden", "Annat", null, null), ChangeKind.Knowledge, "Annat."));
        Assert.Single((await site.Get<Publication>().PublishAsync("olle")).Published);
        site.Get<Web.Data.LiveRegistry>().Reload(site.Clock.Now);
    }
}
