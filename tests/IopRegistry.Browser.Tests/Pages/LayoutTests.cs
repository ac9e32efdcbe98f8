using IopRegistry.Web.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

[Collection(InTheBrowser.Name)]
public class LayoutTests(BrowserSite site)
{
    private const string Record = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby";

    private const string WatchShifts = "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => e.value))).observe({ type: 'layout-shift', buffered: true })";

    private static readonly string[] Addresses =
    [
        "/", "/?asof=2023-04-01", "/partnerskap", "/partnerskap?q=barn", "/partnerskap?q=qqqqqq", "/partnerskap?farg=bla", Record, Record + "/insyn", Record + "/insyn/brev",
        "/platser", "/platser/1480", "/organisationer", "/statistik", "/andringar", "/data", "/data/ordbok", "/om", "/om/metod", "/om/api", "/rattelser", "/rattelser/ny?sort=nytt", "/finns-inte",
    ];

    /// <summary>320 px is 1,280 px at 400 % zoom (WCAG 1.4.10). What is wider scrolls in a box of its own.</summary>
    [BrowserFact]
    public async Task No_page_scrolls_sideways_at_320_pixels()
    {
        await using var tab = await site.Open();
        await tab.Page.SetViewportSizeAsync(320, 640);
        foreach (var address in Addresses)
        {
            await tab.Go(address);
            var wide = await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(wide <= 320, $"{address} is {wide} pixels wide");
        }
    }

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

    /// <summary>WCAG 2.5.8; links in running text are excepted, and a checkbox is hit through its label.</summary>
    [BrowserFact]
    public async Task What_is_pressed_is_at_least_24_pixels_high()
    {
        await using var tab = await site.Open();
        await tab.Page.SetViewportSizeAsync(360, 800);
        foreach (var address in Addresses)
        {
            await tab.Go(address);
            var small = await tab.Page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll("a, button, summary, select, input:not([type=hidden], [type=checkbox], [type=radio]), label.check")]
                  .filter(e => !["inline", "contents"].includes(getComputedStyle(e).display) && !e.closest(".visually-hidden, .ds-skip-link, .honeypot, svg"))
                  .filter(e => { const box = e.getBoundingClientRect(); return box.height > 0 && box.height < 24; })
                  .map(e => `${e.tagName} ${e.textContent.trim().slice(0, 40)} ${e.getBoundingClientRect().height}`)
                """);
            Assert.True(small.Length == 0, $"{address}: {string.Join("; ", small)}");
        }
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
