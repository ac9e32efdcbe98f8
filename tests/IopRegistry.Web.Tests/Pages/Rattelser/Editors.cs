using IopRegistry.Corrections.Editors;

namespace IopRegistry.Web.Tests.Pages.Rattelser;

/// <summary>Signs in as an editor does: password, app, code.</summary>
internal static class Editors
{
    /// <returns>A visitor who may decide, and the app's key.</returns>
    public static async Task<HttpClient> SignIn(CorrectionsSite site, string name)
    {
        var visitor = site.Visitor();
        var password = await site.Get<EditorTable>().AddAsync(name, isReset: false, "prov");
        var signIn = await visitor.Page("/redaktion/logga-in");
        using var first = await visitor.Submit(signIn, "/redaktion/logga-in", "sign-in", ("namn", name), ("losenord", password!));
        Assert.Equal("/redaktion/app", first.Headers.Location!.ToString());
        var app = await visitor.Page("/redaktion/app");
        using var second = await visitor.Submit(app, "/redaktion/app", "set-up", ("kod", Codes.Of(app.One("key").Text(), site.Clock.Now)));
        Assert.Equal(10, (await second.Document()).One("recovery-codes").ChildElementCount);
        return visitor;
    }

    /// <summary>The address of the one correction that waits.</summary>
    public static async Task<string> OnlyCase(this HttpClient editor) => (await editor.Page("/redaktion")).One("item").QuerySelector("a")!.Href();
}
