using System.Globalization;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>
/// Pictures of every page type at three widths in both themes, and how fast the start page is on a slow line:
/// <c>tests/screenshots [folder]</c>. As a plain test it takes the start page alone, so that the command keeps working.
/// </summary>
[Collection(InTheBrowser.Name)]
public class ScreenshotTests(BrowserSite site)
{
    /// <summary>Also where it comes after everything has loaded.</summary>
    private const string FirstPaint = "new Promise(done => new PerformanceObserver(list => list.getEntriesByName('first-contentful-paint').forEach(paint => done(paint.startTime))).observe({ type: 'paint', buffered: true }))";

    private static readonly string? Folder = Environment.GetEnvironmentVariable("IOP_SCREENSHOTS");

    [BrowserFact]
    public async Task Every_page_type_is_written_to_the_folder()
    {
        var folder = Folder ?? Directory.CreateTempSubdirectory("iop-pictures-").FullName;
        var pages = Folder is null ? PageTypes.All(site).Take(1) : PageTypes.All(site).Concat(PageTypes.English(site).Take(9));
        await using var tab = await site.OpenSignedIn();
        foreach (var page in pages)
        {
            await tab.Show(page);
            foreach (var (width, theme) in from width in new[] { 360, 768, 1280 } from theme in new[] { ColorScheme.Light, ColorScheme.Dark } select (width, theme))
            {
                await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                await tab.Page.SetViewportSizeAsync(width, 900);
                var file = Path.Combine(folder, $"{page.Name}-{width}-{theme.ToString().ToLowerInvariant()}.png");
                await tab.Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
                Assert.InRange(new FileInfo(file).Length, 1_000, long.MaxValue);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "start.txt"), await SlowLine());
    }

    /// <summary>The median of five windows, each with nothing kept.</summary>
    private async Task<string> SlowLine()
    {
        var paints = new List<double>();
        var bytes = 0;
        while (paints.Count < 5)
        {
            (var paint, bytes) = await SlowPaint();
            paints.Add(paint);
        }

        paints.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"start page on a slow line: first contentful paint {paints[2]:F0} ms ({paints[0]:F0}–{paints[^1]:F0}), {bytes} bytes transferred\n");
    }

    /// <summary>First contentful paint with 150 ms there and back, 1.6 Mbit/s and a processor four times slower (Lighthouse's mobile profile).</summary>
    private async Task<(double Paint, int Bytes)> SlowPaint()
    {
        await using var tab = await site.Open();
        // A new window of Chromium loads a hundred scripts of its own, on the same processor.
        await tab.Page.WaitForTimeoutAsync(1500);
        var session = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 });
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        await tab.Go("/");
        var paint = await tab.Page.EvaluateAsync<double>(FirstPaint);
        var bytes = await tab.Page.EvaluateAsync<int>("[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.transferSize, 0)");
        return (paint, bytes);
    }
}
