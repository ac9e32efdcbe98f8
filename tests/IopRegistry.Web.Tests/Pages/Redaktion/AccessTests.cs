using System.Net;
using IopRegistry.Corrections.Editors;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Redaktion;

public sealed class AccessTests
{
    [Theory]
    [InlineData("/redaktion")]
    [InlineData("/redaktion/arende/abcdefgh")]
    [InlineData("/redaktion/arende/abcdefgh/skrap")]
    [InlineData("/redaktion/konto")]
    [InlineData("/redaktion/logg")]
    [InlineData("/redaktion/app")]
    public async Task The_desk_is_closed_to_whoever_is_not_signed_in(string address)
    {
        using var site = new CorrectionsSite();

        using var answer = await site.Visitor().GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/redaktion/logga-in", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_and_wrong_ones_lock_the_door()
    {
        using var site = new CorrectionsSite();
        var password = await site.Get<EditorTable>().AddAsync("ella", isReset: false, "prov");
        var visitor = site.Visitor();
        var page = await visitor.Page("/redaktion/logga-in");
        using var right = await visitor.Submit(page, "/redaktion/logga-in", "sign-in", ("namn", "ella"), ("losenord", password!));
        using var desk = await visitor.GetAsync("/redaktion");
        Assert.Contains("/redaktion/app", desk.Headers.Location!.ToString(), StringComparison.Ordinal);

        var other = site.Visitor();
        var form = await other.Page("/redaktion/logga-in");
        for (var i = 0; i < 5; i++)
            using (await other.Submit(form, "/redaktion/logga-in", "sign-in", ("namn", "ella"), ("losenord", "fel")))
            {
            }

        using var locked = await other.Submit(form, "/redaktion/logga-in", "sign-in", ("namn", "ella"), ("losenord", password!));
        Assert.Contains("15 minuter", (await locked.Document(HttpStatusCode.Unauthorized)).One("faults").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_sign_in_asks_for_a_code_and_a_recovery_code_works_once()
    {
        using var site = new CorrectionsSite();
        var password = await site.Get<EditorTable>().AddAsync("ella", isReset: false, "prov");
        var visitor = site.Visitor();
        using var first = await visitor.Submit(await visitor.Page("/redaktion/logga-in"), "/redaktion/logga-in", "sign-in", ("namn", "ella"), ("losenord", password!));
        var app = await visitor.Page("/redaktion/app");
        using var set = await visitor.Submit(app, "/redaktion/app", "set-up", ("kod", Codes.Of(app.One("key").Text(), site.Clock.Now)));
        var recovery = (await set.Document()).One("recovery-codes").Children[0].Text();

        foreach (var (code, expected) in new[] { ("000000", HttpStatusCode.Unauthorized), (recovery, HttpStatusCode.Redirect), (recovery, HttpStatusCode.Unauthorized) })
        {
            var again = site.Visitor();
            using var step = await again.Submit(await again.Page("/redaktion/logga-in"), "/redaktion/logga-in", "sign-in", ("namn", "ella"), ("losenord", password!));
            Assert.Contains("/redaktion/kod", step.Headers.Location!.ToString(), StringComparison.Ordinal);
            using var answer = await again.Submit(await again.Page("/redaktion/kod"), "/redaktion/kod", "code", ("kod", code));
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_code_that_has_been_used_is_refused_and_the_next_one_taken()
    {
        using var site = new CorrectionsSite();
        var password = await site.Get<EditorTable>().AddAsync("ella", isReset: false, "prov");
        var visitor = site.Visitor();
        using var first = await visitor.Submit(await visitor.Page("/redaktion/logga-in"), "/redaktion/logga-in", "sign-in", ("namn", "ella"), ("losenord", password!));
        var app = await visitor.Page("/redaktion/app");
        var key = app.One("key").Text();
        using var set = await visitor.Submit(app, "/redaktion/app", "set-up", ("kod", Codes.Of(key, site.Clock.Now)));

        async Task<HttpStatusCode> SignIn(string code)
        {
            var again = site.Visitor();
            using var step = await again.Submit(await again.Page("/redaktion/logga-in"), "/redaktion/logga-in", "sign-in", ("namn", "ella"), ("losenord", password!));
            using var answer = await again.Submit(await again.Page("/redaktion/kod"), "/redaktion/kod", "code", ("kod", code));
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(Codes.Of(key, site.Clock.Now)));
        site.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal(HttpStatusCode.Redirect, await SignIn(Codes.Of(key, site.Clock.Now)));
        Assert.Equal(HttpStatusCode.Unauthorized, await SignIn(Codes.Of(key, site.Clock.Now)));
    }

    [Fact]
    public async Task A_post_without_the_forms_token_is_refused_and_cookies_go_to_the_desk_only()
    {
        using var site = new CorrectionsSite();
        var editor = await Editors.SignIn(site, "ella");

        using var forged = await editor.PostAsync("/redaktion", new FormUrlEncodedContent([]));
        using var desk = await editor.GetAsync("/redaktion/logga-in");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.True(desk.Headers.TryGetValues("Set-Cookie", out var cookies));
        Assert.All(cookies, cookie => Assert.Contains("path=/redaktion; secure;", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_corrections_are_told_at_a_secret_address_only()
    {
        using var site = new CorrectionsSite();
        var editor = await site.Get<EditorTable>().AddAsync("ella", isReset: false, "prov");
        var id = (await site.Get<EditorTable>().FindByNameAsync("ella", default))!.Id;
        var secret = await site.Get<EditorTable>().NewFeedSecretAsync(id);
        using var sent = await site.Send(site.Visitor(), "/rattelser/ny?partnerskap=" + CorrectionsSite.Record + "&sort=stammer", ("hanvisning", "Hemligt protokoll"));

        var feed = await site.Visitor().GetStringAsync($"/redaktion/nytt/{secret}.atom");
        using var guess = await site.Visitor().GetAsync($"/redaktion/nytt/{new string('a', 32)}.atom");

        Assert.Contains("/redaktion/arende/", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemligt protokoll", feed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, guess.StatusCode);
    }
}
