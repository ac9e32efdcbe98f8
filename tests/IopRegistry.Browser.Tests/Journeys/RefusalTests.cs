using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>A refusal is told with its reason to the sender and to everyone; who sent it is told to nobody, and nothing else happens.</summary>
[Collection(AtTheDesk.Name)]
public class RefusalTests(CorrectionSite site)
{
    private const string Sender = "Föreningen Näckrosen";

    private const string Reason = "Adressen leder till ett annat avtal.";

    private const string Proposed = "https://kommun.example/avtal.pdf";

    [BrowserTheory]
    [InlineData("vastra-gotaland-traumavard-skovde-roda-korset", true)]
    [InlineData("vastra-gotaland-traumavard-restad-gard-roda-korset", false)]
    public async Task From_a_proposal_to_the_reason_why_not(string id, bool javaScript)
    {
        await using var sender = await site.Open($"/partnerskap/{id}", javaScript);
        var before = await Text(sender.Page, $"/partnerskap/{id}.json");
        await sender.Page.Locator("a.correct[href*='falt=agreement_url']").ClickAsync();
        await sender.Page.FillAsync("[name=agreement_url]", Proposed);
        await sender.Page.FillAsync("[name=hanvisning]", "Kommunens webbplats");
        await sender.Page.FillAsync("[name=avsandare]", Sender);
        var receipt = await sender.Page.Send();
        var number = Assert.Single(await sender.Page.Numbers());

        await using var editor = await site.OpenDesk("ella", javaScript);
        await editor.OpenCase(number);
        await Assertions.Expect(editor.Page.Locator("main")).ToContainTextAsync($"Avsändare: {Sender}");
        await editor.Say("avsla", Reason, "Avslagen");

        await sender.Go(receipt);
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync("Avslagen");
        await Assertions.Expect(sender.Page.GetByTestId("reason")).ToHaveTextAsync($"Redaktörens skäl: {Reason}");
        await sender.Page.Locator($"main a[href='/rattelser/beslut/{number}']").ClickAsync();
        await Assertions.Expect(sender.Page.GetByTestId("reason")).ToHaveTextAsync(Reason);
        await sender.Go("/rattelser");
        var logged = sender.Page.Locator($"[data-testid=decision][data-id='{number}']");
        await Assertions.Expect(logged).ToHaveAttributeAsync("data-state", "Refused");
        await Assertions.Expect(logged.GetByTestId("reason")).ToHaveTextAsync(Reason);
        Assert.Contains(Reason, await Text(sender.Page, "/rattelser.atom"), StringComparison.Ordinal);

        Assert.Equal(before, await Text(sender.Page, $"/partnerskap/{id}.json"));
        foreach (var address in Public(id, number))
            Assert.True(await Text(sender.Page, address) is var text && !text.Contains("Näckrosen", StringComparison.OrdinalIgnoreCase) && !text.Contains(Proposed, StringComparison.Ordinal), address);
        sender.AssertQuiet();
        editor.AssertQuiet();
    }

    /// <summary>Where the record, its changes or the decision is told of.</summary>
    private static string[] Public(string id, string number) =>
    [
        "/rattelser", "/rattelser.atom", $"/rattelser/beslut/{number}", $"/en/rattelser/beslut/{number}", $"/partnerskap/{id}", $"/partnerskap/{id}.json", $"/partnerskap/{id}.jsonld", $"/partnerskap/{id}.atom",
        "/andringar", "/andringar.atom", "/andringar.csv", "/data/changes.csv", "/data/sources.csv", "/data/partnerships.csv",
    ];

    private static async Task<string> Text(IPage page, string address)
    {
        var answer = await page.Context.APIRequest.GetAsync(address);
        Assert.True(answer.Ok, address);
        return System.Net.WebUtility.HtmlDecode(await answer.TextAsync());
    }
}
