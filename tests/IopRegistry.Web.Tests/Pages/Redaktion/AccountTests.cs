using System.Net;
using IopRegistry.Corrections;
using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Redaktion;

/// <summary>Nobody learns who is an editor, a session that is ended stays ended, and the trail tells what happened to an account.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_locked_account_get_the_same_answer()
    {
        using var site = new CorrectionsSite();
        var password = await site.Get<EditorTable>().AddAsync("ella", isReset: false, "prov");
        var visitor = site.Visitor();
        var page = await visitor.Page("/redaktion/logga-in");
        async Task<(HttpStatusCode, string)> Answer(string name, string typed)
        {
            using var answer = await visitor.Submit(page, "/redaktion/logga-in", "sign-in", ("namn", name), ("losenord", typed));
            return (answer.StatusCode, (await answer.Document(answer.StatusCode)).One("faults").Text());
        }

        var (unknown, wrong) = (await Answer("olle", "fel"), await Answer("ella", "fel"));
        for (var i = 0; i < SignInAttempts.Most; i++)
            await Answer("ella", "fel");

        Assert.Equal(HttpStatusCode.Unauthorized, unknown.Item1);
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, await Answer("ella", password!));
        Assert.DoesNotContain(await site.Get<AuditTrail>().EntriesAsync(), entry => entry.Subject == "olle" || entry.Actor == "olle");
    }

    [Fact]
    public async Task The_trail_tells_what_was_done_with_an_account()
    {
        using var site = new CorrectionsSite();
        var password = await site.Get<EditorTable>().AddAsync("ella", isReset: false, "prov");
        var visitor = site.Visitor();
        using var first = await SignIn(visitor, password!);
        var app = await visitor.Page("/redaktion/app");
        using var set = await visitor.Submit(app, "/redaktion/app", "set-up", ("kod", Codes.Of(app.One("key").Text(), site.Clock.Now)));
        var codes = (await set.Document()).One("recovery-codes").Children;
        var other = site.Visitor();
        using var again = await SignIn(other, password!);
        using var wrong = await other.Submit(await other.Page("/redaktion/kod"), "/redaktion/kod", "code", ("kod", "000000"));
        using var right = await other.Submit(await other.Page("/redaktion/kod"), "/redaktion/kod", "code", ("kod", codes[0].Text()));
        using var made = await Post(visitor, "/redaktion/konto", "/redaktion/konto?handler=Koder");
        using var changed = await Post(visitor, "/redaktion/konto", "/redaktion/konto?handler=Losenord", ("nuvarande", password!), ("nytt", "ett nytt långt lösenord"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (made.StatusCode, changed.StatusCode));

        using var signedOut = await visitor.Submit(await visitor.Page("/redaktion"), "/redaktion", "sign-out");

        var entries = (await site.Get<AuditTrail>().EntriesAsync()).Where(entry => entry.Subject == "ella").Select(entry => entry.Action).ToList();
        Assert.Equal(
            ["lade till redaktör", "anslöt autentiseringsapp och fick reservkoder", "loggade in", "försökte logga in", "loggade in med reservkod", "skapade nya reservkoder", "bytte lösenord", "loggade ut"], entries);
    }

    [Fact]
    public async Task Another_session_of_hers_is_ended_by_signing_out()
    {
        using var site = new CorrectionsSite();
        var password = await site.Get<EditorTable>().AddAsync("ella", isReset: false, "prov");
        var (visitor, other) = (site.Visitor(), site.Visitor());
        using var first = await SignIn(visitor, password!);
        var app = await visitor.Page("/redaktion/app");
        using var set = await visitor.Submit(app, "/redaktion/app", "set-up", ("kod", Codes.Of(app.One("key").Text(), site.Clock.Now)));
        using var again = await SignIn(other, password!);
        using var right = await other.Submit(await other.Page("/redaktion/kod"), "/redaktion/kod", "code", ("kod", (await set.Document()).One("recovery-codes").Children[0].Text()));
        using var before = await other.GetAsync("/redaktion");

        using var signedOut = await visitor.Submit(await visitor.Page("/redaktion"), "/redaktion", "sign-out");
        using var after = await other.GetAsync("/redaktion");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (before.StatusCode, after.StatusCode));
    }

    private static async Task<HttpResponseMessage> SignIn(HttpClient visitor, string password) =>
        await visitor.Submit(await visitor.Page("/redaktion/logga-in"), "/redaktion/logga-in", "sign-in", ("namn", "ella"), ("losenord", password));

    private static async Task<HttpResponseMessage> Post(HttpClient visitor, string page, string address, params (string, string)[] typed)
    {
        var token = (await visitor.Page(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(typed.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }
}
