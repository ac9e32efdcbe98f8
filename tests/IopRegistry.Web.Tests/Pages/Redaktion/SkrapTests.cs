using System.Net;
using AngleSharp.Html.Dom;
using IopRegistry.Corrections;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Redaktion;

/// <summary>Rubbish is looked through before it goes, and nothing goes that was not seen.</summary>
public sealed class SkrapTests
{
    [Fact]
    public async Task Everything_from_the_same_place_is_shown_first_and_what_is_unmarked_or_changed_stays()
    {
        using var site = new CorrectionsSite();
        await Send(site, "client", "Köp klockor", "Köp ringar", "Protokoll § 4");
        await Send(site, "other", "Någon annans");
        var editor = await Editors.SignIn(site, "ella");
        var waiting = await site.Get<Desk>().QueueAsync(new QueueQuery(null, null, null, 1));
        var (first, genuine) = (waiting[0], waiting[2]);
        var address = $"/redaktion/arende/{first.Id}/skrap";
        Assert.Equal(address, (await editor.Page($"/redaktion/arende/{first.Id}")).One("rubbish").GetAttribute("href"));

        var page = await editor.Page(address);
        Assert.Contains("Köp ringar", page.One("discard").Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Någon annans", page.One("discard").Text(), StringComparison.Ordinal);
        Assert.Equal(4, (await site.Get<Desk>().CountsAsync())[CorrectionState.Pending]);
        ((IHtmlInputElement)page.QuerySelector($"input[value^='{genuine.Id}:']")!).IsChecked = false;
        await site.Get<Desk>().AskAsync(waiting[1].Id, waiting[1].Version, "olle", "Menar du det?");
        using var answer = await Post(editor, page, address, "alla");

        var after = await answer.Document(HttpStatusCode.Conflict);
        Assert.Contains(waiting[1].Id, after.One("changed").Text(), StringComparison.Ordinal);
        Assert.Equal(
            [CorrectionState.Discarded, CorrectionState.Asked, CorrectionState.Pending, CorrectionState.Pending],
            (await Task.WhenAll(waiting.Select(async one => (await site.Get<Desk>().FindAsync(one.Id))!.State))).ToArray());
        Assert.Single(await site.Get<AuditTrail>().EntriesAsync(), entry => entry.Action == "kastade");
    }

    [Fact]
    public async Task One_alone_goes_alone()
    {
        using var site = new CorrectionsSite();
        await Send(site, "client", "Köp klockor", "Köp ringar");
        var editor = await Editors.SignIn(site, "ella");
        var first = (await site.Get<Desk>().QueueAsync(new QueueQuery(null, null, null, 1)))[0];
        var address = $"/redaktion/arende/{first.Id}/skrap";

        using var answer = await Post(editor, await editor.Page(address), address, "ett");

        Assert.Equal($"/redaktion/arende/{first.Id}", answer.Headers.Location!.ToString());
        Assert.Equal((1, 1), ((int)(await site.Get<Desk>().CountsAsync())[CorrectionState.Discarded], (int)(await site.Get<Desk>().CountsAsync())[CorrectionState.Pending]));
    }

    private static Task<HttpResponseMessage> Post(HttpClient editor, IHtmlDocument page, string address, string button) => editor.PostAsync(
        new Uri(address, UriKind.Relative),
        new FormUrlEncodedContent(page.One("discard").QuerySelectorAll("input").Cast<IHtmlInputElement>().Where(input => input.Type == "hidden" || input.IsChecked)
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).Append(KeyValuePair.Create("gor", button))));

    private static Task<SubmitResult> Send(CorrectionsSite site, string client, params string[] sources) => site.Get<Inbox>().SubmitAsync(new Submission(
        Guid.NewGuid().ToByteArray(), [.. sources.Select(source => new Proposal(CorrectionKind.StillTrue, CorrectionsSite.Record, Proposal.NoValues, SourceText: source))], null, client));
}
