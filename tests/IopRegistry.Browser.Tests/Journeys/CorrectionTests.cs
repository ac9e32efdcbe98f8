using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>The whole way in a real browser: submit, receipt, sign in, approve, publish; then record, log, feed and CSV all show it.</summary>
[Collection(AtTheDesk.Name)]
public class CorrectionTests(CorrectionSite site)
{
    [BrowserTheory]
    [InlineData("/partnerskap/boras-aktiviteter-aldre-pro-malsryd-ganghester", "maria", true)]
    [InlineData("/partnerskap/umea-samhallsguider-ukraina-roda-korset", "nils", false)]
    public async Task A_correction_travels_from_form_to_published_change(string record, string name, bool javaScript)
    {
        await using var sender = await site.Open(record, javaScript);
        var receipt = await sender.SendExtension(record, "2028-12-31");
        var number = Assert.Single(await sender.Page.Numbers());
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync("Väntar på beslut");
        Assert.Empty(await sender.Page.Context.CookiesAsync());

        await using var editor = await site.Open("/redaktion", javaScript);
        await editor.Page.SignIn(name, await site.AddEditor(name));
        await Assertions.Expect(editor.Page.GetByTestId("waiting")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9][0-9]* väntar på beslut"));
        await editor.OpenCase(number);
        await Assertions.Expect(editor.Page.GetByTestId("diff-row")).ToHaveCountAsync(3);
        await editor.Approve();
        await editor.Publish(1);
        Assert.All(await editor.Page.Context.CookiesAsync(), cookie => Assert.Equal("/redaktion", cookie.Path));
        editor.AssertQuiet();

        await sender.Go(receipt);
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync("Godkänd och publicerad");
        await sender.Page.GetByTestId("record").ClickAsync();
        // The sender's browser may show the page it fetched a minute ago.
        await sender.Page.ReloadAsync();
        await Assertions.Expect(sender.Page.GetByTestId("period-row").Last).ToContainTextAsync("2028-12-31");
        await sender.Go("/rattelser");
        await Assertions.Expect(sender.Page.Locator($"[data-testid=decision][data-id='{number}']")).ToHaveAttributeAsync("data-state", "Published");
        Assert.Contains("2028-12-31", await (await sender.Page.Context.APIRequest.GetAsync("/data/periods.csv")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Förlängt partnerskap", await (await sender.Page.Context.APIRequest.GetAsync("/rattelser.atom")).TextAsync(), StringComparison.Ordinal);
        sender.AssertQuiet();
    }
}
