using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>
/// No violations that axe can find, best practices included, and nothing that the policy stops. Swedish as on a
/// telephone in both themes, English as on a desk in the light one; with <c>IOP_FULL_PAGES=1</c> both in all of it.
/// </summary>
[Collection(InTheBrowser.Name)]
public class AxeTests(BrowserSite site)
{
    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    private static readonly int[] Widths = [360, 768, 1280];

    [BrowserFact]
    public Task No_page_type_has_a_violation_in_either_theme() => Examine(PageTypes.All(site), Themes, PageTypes.IsFull ? Widths : Widths[..1]);

    [BrowserFact]
    public Task No_page_type_has_a_violation_in_English() => Examine(PageTypes.English(site), PageTypes.IsFull ? Themes : Themes[..1], PageTypes.IsFull ? Widths : Widths[^1..]);

    /// <summary>With reduced motion, since a colour on its way from one theme to the other has the contrast of neither.</summary>
    private async Task Examine(IEnumerable<PageType> pages, ColorScheme[] themes, int[] widths)
    {
        await using var tab = await site.OpenSignedIn();
        var found = new List<string>();
        foreach (var page in pages)
        {
            await tab.Show(page);
            foreach (var (theme, width) in from theme in themes from width in widths select (theme, width))
            {
                await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                await tab.Page.SetViewportSizeAsync(width, 900);
                found.AddRange((await Axe.ViolationsOn(tab.Page)).Select(violation => $"{page} {theme} {width}: {violation}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        tab.AssertQuiet();
    }

    /// <summary>A watch that sees nothing would be quiet too.</summary>
    [BrowserFact]
    public async Task The_watch_sees_a_violation_of_markup_and_of_colour()
    {
        await using var tab = await site.Open("/om");
        await tab.Page.EvaluateAsync("document.querySelector('h1').style.color = '#ddd'; document.querySelector('main').append(Object.assign(document.createElement('img'), { src: '/favicon.svg' }))");
        var found = await Axe.ViolationsOn(tab.Page);
        Assert.Contains(found, violation => violation.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.Contains(found, violation => violation.StartsWith("image-alt", StringComparison.Ordinal));
    }
}
