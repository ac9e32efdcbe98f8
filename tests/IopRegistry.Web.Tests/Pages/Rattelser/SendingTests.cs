using System.Net;
using IopRegistry.Corrections;
using IopRegistry.Web.Corrections;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>What may be sent, by whom and how often.</summary>
public sealed class SendingTests
{
    private const string About = "partnerskap=" + CorrectionsSite.Record;

    private const string End = "/rattelser/ny?" + About + "&falt=periods/1/end";

    public static TheoryData<CorrectionKind, string, string> Kinds => new()
    {
        { CorrectionKind.Fact, About + "&sort=uppgift&falt=target_group", "target_group=pensionärer" },
        { CorrectionKind.Ended, About + "&sort=avslutat", "ended_on=2025-12-31" },
        { CorrectionKind.Extended, About + "&sort=forlangt", "end=2028-12-31" },
        { CorrectionKind.StillTrue, About + "&sort=stammer", "" },
        { CorrectionKind.Duplicate, About + "&sort=dubblett", "same_as=boras-" },
        { CorrectionKind.Removal, About + "&sort=ta-bort", "where=I beskrivningen" },
        { CorrectionKind.NewPartnership, "sort=nytt", "title=Språkcafé&summary=Ett café.&place=Borås&civil=PRO&public=Borås stad&focus=Fritid, idrott och rörelse" },
        { CorrectionKind.Body, "namnd=boras-arbetslivsnamnden&falt=units/name", "units/name=Arbetsnämnden" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_a_sender_may_choose_comes_in_as_what_it_is(CorrectionKind kind, string address, string typed)
    {
        using var site = new CorrectionsSite();
        var other = site.Registry.Partnerships.First(partnership => partnership.Id != CorrectionsSite.Record).Id;
        var fields = typed.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')).Select(field => (field[0], field[0] == "same_as" ? $"https://iop.example/partnerskap/{other}" : field[1]));

        using var sent = await site.Send(site.Visitor(), "/rattelser/ny?" + address, [("hanvisning", "Protokoll"), .. fields]);

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var correction = Assert.Single(await site.Get<Desk>().NewestWaitingAsync(10));
        Assert.Equal((kind, "Protokoll"), (correction.Kind, correction.Proposal.SourceText));
        Assert.Equal(fields.Count(), correction.Proposal.Values.Count);
        // Undoing is the editors' alone.
        Assert.Equal(Enum.GetValues<CorrectionKind>().Length - 1, Kinds.Count);
    }

    [Fact]
    public async Task A_partnership_can_be_added_and_published_from_the_desk()
    {
        using var site = new CorrectionsSite();
        using var sent = await site.Send(
            site.Visitor(), "/rattelser/ny?sort=nytt&plats=1490", ("title", "Språkcafé"), ("summary", "Språkcafé för vuxna som lär sig svenska."), ("civil", "PRO Målsryd/Gånghester"), ("public", "Borås stad"),
            ("committee", "Arbetslivsnämnden"), ("start", "2026"), ("end", "2027-12-31"), ("focus", "Arbete och studier"), ("kalla", "https://boras.example/avtal"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var editor = await Editors.SignIn(site, "ella");
        var address = await editor.OnlyCase();
        var item = await editor.Page(address);
        Assert.Empty(item.All("faults").Select(faults => faults.Text()));

        using var approved = await editor.Submit(item, address, "decision", ("gor", "godkann"));
        using var published = await editor.Submit(await editor.Page("/redaktion"), "/redaktion", "publish");

        Assert.Equal(1, (await published.Document()).One("published").Count());
        Assert.Contains(site.Registry.Partnerships, partnership => partnership.Title == "Språkcafé" && partnership.Periods.Length == 1 && partnership.Parties[1].UnitId == "boras-arbetslivsnamnden");
    }

    [Fact]
    public async Task Guessed_receipts_all_get_the_same_answer_and_then_are_limited()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        var bodies = new HashSet<string>();
        var statuses = new Dictionary<HttpStatusCode, int>();
        var count = Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1" ? 100_000 : 200;
        for (var i = 0; i < count; i++)
        {
            var guess = Receipt.Of(Guid.NewGuid().ToByteArray(), "");
            using var answer = await visitor.GetAsync($"/rattelser/{guess}");
            statuses[answer.StatusCode] = statuses.GetValueOrDefault(answer.StatusCode) + 1;
            if (answer.StatusCode == HttpStatusCode.NotFound)
                bodies.Add((await answer.Content.ReadAsStringAsync()).Replace(guess, "", StringComparison.Ordinal));
        }

        Assert.Single(bodies);
        Assert.Equal(ReceiptGuesses.MostPerMinute, statuses[HttpStatusCode.NotFound]);
        Assert.Equal(count - ReceiptGuesses.MostPerMinute, statuses[HttpStatusCode.TooManyRequests]);
    }

    [Fact]
    public async Task Robots_and_other_sites_are_kept_out_and_people_told()
    {
        using var site = new CorrectionsSite();
        var visitor = site.Visitor();
        var page = await visitor.Page(End);
        (string, string)[] typed = [("periods/1/end", "2027"), ("hanvisning", "Avtalet")];

        using var tooFast = await visitor.Submit(page, End, "correction-form", typed);
        site.Clock.Now += TimeSpan.FromSeconds(30);
        using var trapped = await visitor.Submit(page, End, "correction-form", [.. typed, ("webbplats", "https://klockor.example")]);
        visitor.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var foreign = await visitor.Submit(page, End, "correction-form", typed);
        visitor.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        visitor.DefaultRequestHeaders.Add("Origin", "https://annan.example");
        using var otherOrigin = await visitor.Submit(page, End, "correction-form", typed);
        visitor.DefaultRequestHeaders.Remove("Origin");
        site.Clock.Now += TimeSpan.FromDays(2);
        using var tooOld = await visitor.Submit(page, End, "correction-form", typed);

        Assert.Contains("snabbare", (await tooFast.Document(HttpStatusCode.BadRequest)).One("faults").Text(), StringComparison.Ordinal);
        Assert.Contains("tomt", (await trapped.Document(HttpStatusCode.BadRequest)).One("faults").Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, otherOrigin.StatusCode);
        var again = await tooOld.Document(HttpStatusCode.BadRequest);
        Assert.Equal("2027", again.GetElementById("periods/1/end")!.GetAttribute("value"));
        site.Clock.Now += TimeSpan.FromSeconds(30);
        using var sent = await visitor.Submit(again, End, "correction-form", typed);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }
}
