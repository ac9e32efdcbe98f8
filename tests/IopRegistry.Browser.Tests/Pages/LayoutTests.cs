using IopRegistry.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

[Collection(InTheBrowser.Name)]
public class LayoutTests(BrowserSite site)
{
    private const string Record = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby";

    private const string WatchShifts = "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => e.value))).observe({ type: 'layout-shift', buffered: true })";

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Nothing_moves_after_it_was_shown(int width)
    {
        await using var tab = await site.Open();
        await tab.Page.AddInitScriptAsync(WatchShifts);
        await tab.Page.SetViewportSizeAsync(width, 800);
        foreach (var address in new[] { "/", "/partnerskap?q=barn", Record, "/statistik" })
        {
            await tab.Go(address);
            await tab.Page.Mouse.WheelAsync(0, 3000);
            await tab.Settle();
            Assert.Equal(0, await tab.Page.EvaluateAsync<double>("window.shifts.reduce((sum, shift) => sum + shift, 0)"));
        }

        tab.AssertQuiet();
    }

    [BrowserFact]
    public async Task The_filters_say_how_many_hits_they_would_give_and_then_give_as_many()
    {
        await using var tab = await site.Open("/partnerskap");
        var button = tab.Page.Locator("button[data-count]");
        await tab.Page.Locator("[data-testid=facet-status] .check[data-value=active]").ClickAsync();
        var today = site.Services.GetRequiredService<SwedishDay>().Today;
        var active = site.Registry.Partnerships.Count(row => row.On(today).Status == Status.Active);

        await Assertions.Expect(button).ToHaveTextAsync($"Visa {active} träffar");
        await Assertions.Expect(tab.Page.Locator("[data-count-says]")).ToHaveTextAsync($"Visa {active} träffar");
        await button.ClickAsync();

        await Assertions.Expect(tab.Page.GetByTestId("result-count")).ToHaveTextAsync($"{active} partnerskap");
        tab.AssertQuiet();
    }
}
