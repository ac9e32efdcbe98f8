using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>The whole way in a real browser: submit, receipt, sign in, approve, publish; then record, log, feed and CSV all show it.</summary>
public sealed class CorrectionTests
{
    private const string Record = "/partnerskap/boras-aktiviteter-aldre-pro-malsryd-ganghester";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_correction_travels_from_form_to_published_change(bool javaScript)
    {
        await using var site = new CorrectionSite();
        await site.Start();
        await using var sender = await site.Open(Record, javaScript);
        var receipt = await Submit(sender.Page);
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync("Väntar på beslut");
        Assert.Empty(await sender.Page.Context.CookiesAsync());

        await using var editor = await site.Open("/redaktion", javaScript);
        await editor.Page.SignIn("ella", await site.AddEditor("ella"));
        await Assertions.Expect(editor.Page.GetByTestId("waiting")).ToContainTextAsync("1 väntar");
        await editor.Page.GetByTestId("item").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(editor.Page.GetByTestId("diff-row")).ToHaveCountAsync(3);
        await editor.Page.GetByTestId("approve").ClickAsync();
        await editor.Go("/redaktion");
        await editor.Page.GetByTestId("publish").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(editor.Page.GetByTestId("published")).ToHaveTextAsync("1 publicerad.");
        Assert.All(await editor.Page.Context.CookiesAsync(), cookie => Assert.Equal("/redaktion", cookie.Path));
        editor.AssertQuiet();

        await sender.Go(receipt);
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync("Godkänd och publicerad");
        await sender.Page.GetByTestId("record").ClickAsync();
        // The sender's browser may show the page it fetched a minute ago.
        await sender.Page.ReloadAsync();
        await Assertions.Expect(sender.Page.GetByTestId("period-row").Last).ToContainTextAsync("2028-12-31");
        await sender.Go("/rattelser");
        await Assertions.Expect(sender.Page.GetByTestId("decision")).ToHaveAttributeAsync("data-state", "Published");
        Assert.Contains("2028-12-31", await (await sender.Page.Context.APIRequest.GetAsync("/data/periods.csv")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Förlängt partnerskap", await (await sender.Page.Context.APIRequest.GetAsync("/rattelser.atom")).TextAsync(), StringComparison.Ordinal);
        sender.AssertQuiet();
    }

    private static async Task<string> Submit(IPage page)
    {
        await page.GetByTestId("extended").ClickAsync();
        await page.FillAsync("[name=end]", "2028-12-31");
        await page.FillAsync("[name=hanvisning]", "Protokoll § 14");
        // The form knows how fast people are.
        await Task.Delay(TimeSpan.FromSeconds(4));
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await page.GetByTestId("state").WaitForAsync();
        return new Uri(page.Url).AbsolutePath;
    }
}
