using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>A researcher narrows a search, chooses the day it shall describe, downloads it, and gets the same rows from the address she cites.</summary>
[Collection(InTheBrowser.Name)]
public class ResearcherTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_search_to_rows_that_can_be_cited(bool javaScript)
    {
        await using var tab = await site.Open("/partnerskap?status=active&place=1480", javaScript);
        var page = tab.Page;
        await page.FillAsync("#asof", "2023-04-01");
        await page.GetByTestId("asof").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByTestId("asof")).ToContainTextAsync("Läget 1 april 2023, enligt det vi vet i dag");
        var expected = site.Registry.Partnerships.Count(row => row.Places.Any(place => place.Code == "1480") && row.On(new DateOnly(2023, 4, 1)).Status == Status.Active);
        await Assertions.Expect(page.GetByTestId("result-count")).ToHaveTextAsync($"{expected} partnerskap");

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("main a[href*='/partnerskap.csv']").First.ClickAsync());
        var rows = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Equal(expected + 1, rows.Count(letter => letter == '\n'));

        var permanent = new Uri(site.Root, await page.GetByTestId("permanent").GetAttributeAsync("href"));
        Assert.Contains("version=", permanent.Query, StringComparison.Ordinal);
        var again = await page.Context.APIRequest.GetAsync($"{permanent.AbsolutePath}.csv{permanent.Query}");
        Assert.Equal(rows, await again.TextAsync());
        await tab.Go(permanent.PathAndQuery);
        await Assertions.Expect(page.GetByTestId("result-count")).ToHaveTextAsync($"{expected} partnerskap");
        tab.AssertQuiet();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_search_to_every_form_of_it_and_to_what_the_columns_mean(bool javaScript)
    {
        await using var tab = await site.Open("/partnerskap?county=14&asof=2023-04-01", javaScript);
        var page = tab.Page;
        var expected = site.Registry.Partnerships.Count(row => row.Places.Any(place => place.CountyCode == "14"));
        foreach (var form in new[] { "csv", "xlsx", "json", "jsonl" })
        {
            var answer = await page.Context.APIRequest.GetAsync((await page.GetByTestId($"download-{form}").GetAttributeAsync("href"))!);
            Assert.True(answer.Ok, form);
            var rows = form switch
            {
                "csv" => (await answer.TextAsync()).Count(letter => letter == '\n') - 1,
                "jsonl" => (await answer.TextAsync()).Count(letter => letter == '\n'),
                "json" => (await answer.JsonAsync())!.Value.GetProperty("total").GetInt32(),
                _ => (await answer.BodyAsync()).AsSpan().StartsWith("PK"u8) ? expected : 0,
            };
            Assert.Equal((form, expected), (form, rows));
        }

        await page.ClickAsync(".site-header a[href='/data']");
        var dcat = await page.Context.APIRequest.GetAsync((await page.Locator("main a[href^='/data/dcat.rdf']").GetAttributeAsync("href"))!);
        Assert.Contains("dcat:Dataset", await dcat.TextAsync(), StringComparison.Ordinal);
        await page.ClickAsync("main a[href='/data/ordbok'] >> nth=0");
        await Assertions.Expect(page.Locator("#periods")).ToBeVisibleAsync();
        tab.AssertQuiet();
    }
}
