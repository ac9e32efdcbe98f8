using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

[Collection(InTheBrowser.Name)]
public class PlainSiteTests(BrowserSite browser)
{
    /// <summary>Without npm the build warns and goes on; the pages then have our own sheet alone.</summary>
    [BrowserFact]
    public async Task Without_the_design_system_pages_are_whole_laid_out_and_accessible()
    {
        await using var site = new PlainSite();
        await using var tab = await browser.OpenAt(site.Start());
        await tab.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var found = new List<string>();
        foreach (var address in new[] { "/", "/partnerskap?q=barn", PageTypes.Record })
        {
            await tab.Go(address);
            Assert.Equal((200, 0), (tab.Document!.Status, await tab.Page.Locator("link[href^='/lib']").CountAsync()));
            foreach (var width in new[] { 1280, 640, 320 })
            {
                await tab.Page.SetViewportSizeAsync(width, 800);
                foreach (var look in new[] { "sideways", "cut", "overlapping", "small" })
                    found.AddRange((await PageSurvey.On(tab.Page, look)).Select(fault => $"{address} {width} {look}: {fault}"));
            }

            found.AddRange((await Axe.ViolationsOn(tab.Page)).Select(violation => $"{address}: {violation}"));
            Assert.Equal("1px solid", await tab.Page.Locator("main .ds-button").First.EvaluateAsync<string>("button => getComputedStyle(button).border.split(' ').slice(0, 2).join(' ')"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        tab.AssertQuiet();
    }
}
