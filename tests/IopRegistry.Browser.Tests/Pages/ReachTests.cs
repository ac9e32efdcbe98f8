using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>What is folded, small or far down a page can be read and reached all the same.</summary>
[Collection(InTheBrowser.Name)]
public class ReachTests(BrowserSite site)
{
    private const string Record = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby";

    /// <summary>The size on the screen and how far beyond its tile each text of a drawing reaches, the worst first.</summary>
    private const string TileTexts = """
        [...document.querySelectorAll('.picture-map .picture-drawing a')].flatMap(tile => {
          const frame = tile.querySelector('rect').getBoundingClientRect(), scale = tile.ownerSVGElement.getScreenCTM().a;
          return [...tile.querySelectorAll('text')].map(text => [parseFloat(getComputedStyle(text).fontSize) * scale, text.getBoundingClientRect().right - frame.right]);
        })
        """;

    [BrowserTheory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(1280, false)]
    public async Task What_compares_is_at_hand_once_something_is_chosen(int width, bool javaScript)
    {
        await using var tab = await site.Open("/partnerskap", javaScript);
        await tab.Page.SetViewportSizeAsync(width, 800);
        var bar = tab.Page.GetByTestId("compare-form");
        await Assertions.Expect(bar).Not.ToBeInViewportAsync();
        await tab.Page.GetByTestId("compare-pick").Nth(1).CheckAsync();
        await Assertions.Expect(bar).ToBeInViewportAsync(new() { Ratio = 1 });
        await tab.Page.GetByTestId("compare-pick").Nth(2).CheckAsync();
        await bar.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(tab.Page.GetByTestId("compared")).ToHaveCountAsync(2);
        tab.AssertQuiet();
    }

    [BrowserTheory]
    [InlineData("/platser", "[data-testid=county] [data-testid=place]")]
    [InlineData("/platser/1480", "[data-testid=result], [data-testid=place], [data-testid=timeline-row]")]
    public async Task What_is_folded_on_the_screen_is_open_on_paper(string address, string rows)
    {
        await using var tab = await site.Open(address);
        Assert.NotEqual(0, await Hidden());
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        // What is for paper alone is fetched last, and the page does not wait for it.
        await tab.Page.WaitForFunctionAsync("[...document.styleSheets].some(sheet => sheet.href?.includes('/print.css'))");
        Assert.Equal(0, await Hidden());

        Task<int> Hidden() => tab.Page.Locator(rows).EvaluateAllAsync<int>("rows => rows.filter(row => !row.checkVisibility({ contentVisibilityAuto: true }) || row.getBoundingClientRect().height === 0).length");
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/en/statistik")]
    [InlineData("/statistik?focus=barn-unga")]
    [InlineData("/en/statistik?focus=barn-unga")]
    public async Task On_a_telephone_a_countys_words_are_large_enough_and_inside_its_tile(string address)
    {
        await using var tab = await site.Open(address);
        await tab.Page.SetViewportSizeAsync(360, 800);
        var texts = await tab.Page.EvaluateAsync<double[][]>(TileTexts);
        Assert.True(texts.Length >= 63);
        Assert.All(texts, text => Assert.True(text[0] >= 10.5 && text[1] <= 0, $"{text[0]} px, {text[1]} beyond the tile"));
    }

    [BrowserFact]
    public async Task A_records_contents_are_folded_where_it_is_narrow_and_open_where_it_is_wide()
    {
        await using var tab = await site.Open(Record, javaScript: false);
        var link = tab.Page.GetByTestId("toc").GetByRole(AriaRole.Link, new() { Name = "Källor" });
        await tab.Page.SetViewportSizeAsync(1280, 800);
        await Assertions.Expect(link).ToBeVisibleAsync();
        await tab.Page.SetViewportSizeAsync(360, 800);
        await Assertions.Expect(link).ToBeHiddenAsync();
        await tab.Page.GetByTestId("toc").Locator("summary").ClickAsync();
        await link.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#kallor")).ToBeInViewportAsync();
    }

    [BrowserTheory]
    [InlineData(Record, ".correct")]
    [InlineData("/om/iop", ".footnote-ref")]
    public async Task Small_links_are_high_enough_for_a_finger(string address, string links)
    {
        await using var tab = await site.Open(address);
        var heights = await tab.Page.Locator(links).EvaluateAllAsync<double[]>("links => links.map(link => link.getBoundingClientRect().height)");
        Assert.NotEmpty(heights);
        Assert.All(heights, height => Assert.True(height >= 24, $"{height} px"));
    }

    [BrowserFact]
    public async Task A_period_beside_a_timeline_stays_on_one_line()
    {
        await using var tab = await site.Open("/platser/1480");
        for (var width = 656; width < 900; width += 16)
        {
            await tab.Page.SetViewportSizeAsync(width, 800);
            var lines = await tab.Page.Locator(".timelines > ol .timeline-says").EvaluateAllAsync<int[]>("all => all.map(says => new Set([...says.querySelectorAll('time')].map(day => Math.round(day.getBoundingClientRect().top))).size)");
            Assert.Contains(1, lines);
            Assert.All(lines, count => Assert.True(count <= 1, $"{width} pixels"));
        }
    }
}
