using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>A citizen narrows the search by place, committee, theme and status, and reads whether it still runs and how that is known.</summary>
[Collection(InTheBrowser.Name)]
public class CitizenTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_what_she_looks_for_to_whether_it_still_runs(bool javaScript)
    {
        var sought = site.Registry.Partnerships.First(row => row.Places.Length > 0 && !row.FocusAreas.IsEmpty && row.Parties.Any(party => party.Unit is { Kind: UnitKind.Committee }));
        await using var tab = await site.Open("/partnerskap", javaScript);
        var all = await tab.Page.GetByTestId("result-count").TextContentAsync();
        await Choose(tab.Page, "status", "past");
        await Choose(tab.Page, "place", sought.Places[0].Code);
        await Choose(tab.Page, "committee", sought.Parties.First(party => party.Unit is { Kind: UnitKind.Committee }).UnitId!);
        await Choose(tab.Page, "focus", sought.FocusAreas[0]);
        await tab.Page.Locator("button[data-count]").ClickAsync();

        await Assertions.Expect(tab.Page.GetByTestId("chip")).ToHaveCountAsync(4);
        Assert.NotEqual(all, await tab.Page.GetByTestId("result-count").TextContentAsync());
        await tab.Page.Locator($"main ol.cards a[href^='/partnerskap/{sought.Id}']").First.ClickAsync();

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(sought.Title);
        await Assertions.Expect(tab.Page.GetByTestId("status").First).ToBeVisibleAsync();
        Assert.NotEmpty((await tab.Page.GetByTestId("basis").First.InnerTextAsync()).Trim());
        tab.AssertQuiet();
    }

    /// <summary>Opens the groups that hide it, as a hand does.</summary>
    private static async Task Choose(IPage page, string key, string value)
    {
        var field = page.Locator($"[data-testid=facet-{key}] input[value='{value}']");
        if (await field.CountAsync() == 0)
            field = page.Locator($"[data-testid=facet-{key}] input").First;
        for (var groups = 0; groups < 3 && !await field.IsVisibleAsync(); groups++)
            await page.Locator($"[data-testid=facet-{key}]").Locator("xpath=self::details[not(@open)] | .//details[not(@open)]").First.Locator("> summary").ClickAsync();
        await field.CheckAsync();
    }
}
