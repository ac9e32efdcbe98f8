using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>No violations that axe can find, best practices included. One width by default; with <c>IOP_FULL_PAGES=1</c> three, in both languages.</summary>
[Collection(InTheBrowser.Name)]
public class AxeTests(BrowserSite site)
{
    private static readonly int[] Widths = PageTypes.IsFull ? [360, 768, 1280] : [360];

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_type_has_a_violation(ColorScheme theme)
    {
        await using var tab = await site.Open();
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
        var found = new List<string>();
        foreach (var width in Widths)
        {
            await tab.Page.SetViewportSizeAsync(width, 900);
            foreach (var (name, address) in PageTypes.All.Concat(PageTypes.Desk).Concat(PageTypes.IsFull ? PageTypes.English : PageTypes.English.Take(7)))
            {
                await tab.Go(address);
                var result = await tab.Page.RunAxe();
                Assert.NotEmpty(result.Passes);
                found.AddRange(result.Violations.Select(violation => $"{name} {width}: {violation.Id} – {violation.Help}: {string.Join(" | ", violation.Nodes.Take(4).Select(node => node.Html))}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
