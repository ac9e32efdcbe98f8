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

    /// <summary>Whoever comes with a question sees what it gave: the box, how many, and how the first hit begins.</summary>
    [BrowserTheory]
    [InlineData("/partnerskap?q=ungdom", true, ColorScheme.Light)]
    [InlineData("/partnerskap?q=ungdom", false, ColorScheme.Dark)]
    [InlineData("/en/partnerskap?q=young", true, ColorScheme.Dark)]
    public async Task On_a_telephone_the_first_hit_begins_on_the_first_screen(string address, bool javaScript, ColorScheme scheme)
    {
        await using var tab = await site.Open(address, javaScript);
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await tab.Page.SetViewportSizeAsync(360, 800);
        foreach (var seen in new[] { "#q", "[data-testid=result-count]", "[data-testid=result] .card-title", "[data-testid=result] .status" })
        {
            var box = await tab.Page.Locator(seen).First.BoundingBoxAsync();
            Assert.True(box is { Y: > 0, Height: > 0 } && box.Y + box.Height <= 800, $"{seen} ends at {box?.Y + box?.Height}");
        }

        foreach (var folded in new[] { "#asof", "[data-testid=step]" })
            Assert.False(await tab.Page.Locator(folded).First.IsVisibleAsync(), folded);
        await tab.Page.Locator(".asof summary").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#asof")).ToBeVisibleAsync();
        tab.AssertQuiet();
    }

    /// <summary>All that a browser asks for, whatever leads to it, compressed as it asks for it over https: what the issue allows.</summary>
    [BrowserFact]
    public async Task The_start_page_is_small_with_all_that_a_browser_fetches_for_it()
    {
        await using var tab = await site.Open("/");
        await tab.Page.Mouse.WheelAsync(0, 10_000);
        await tab.Page.FocusAsync("#q");
        var parts = await tab.Page.EvaluateAsync<string[]>("[...new Set([location.href, document.querySelector('link[rel=icon]').href, ...performance.getEntriesByType('resource').map(entry => entry.name)])]");
        Assert.Contains(parts, part => part.Contains("/site.css", StringComparison.Ordinal));
        var sizes = new Dictionary<string, int>();
        foreach (var part in parts)
            sizes[part] = await Transferred(part);
        var said = string.Join(", ", sizes.Select(size => $"{size.Key} {size.Value}"));
        Assert.True(sizes.Values.Sum() is > 10_000 and < 60_000, said);
        Assert.True(sizes.Where(size => size.Key.Contains(".js", StringComparison.Ordinal)).Sum(size => size.Value) is > 0 and < 8_000, said);
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
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status).And(tab.Page.Locator("[data-count-says]"))).ToHaveTextAsync($"Visa {active} träffar");
        await button.ClickAsync();

        await Assertions.Expect(tab.Page.GetByTestId("result-count")).ToHaveTextAsync($"{active} partnerskap");
        tab.AssertQuiet();
    }

    private async Task<int> Transferred(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await site.Http.SendAsync(request);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}
