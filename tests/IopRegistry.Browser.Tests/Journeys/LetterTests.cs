using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>A citizen who writes without å, ä, ö and misspells finds the partnership and gets her letter.</summary>
[Collection(InTheBrowser.Name)]
public class LetterTests(BrowserSite site)
{
    private const string Id = "stockholm-spraktraffar-foraldrar-svenska-med-baby";

    private const string Partnership = "/partnerskap/" + Id;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_misspelt_word_to_a_letter_as_text(bool javaScript)
    {
        await using var tab = await site.Open("/", javaScript);
        var page = tab.Page;

        // "språkträffar", folded and with a letter missing.
        await page.FillAsync("#q", "spraktrafar baby");
        await page.ClickAsync("main form[role=search] button");
        await page.ClickAsync($"main ol.cards a[href^='{Partnership}']");
        Assert.Equal(site.Registry.FindPartnership(Id)!.Title, await page.Locator("h1").TextContentAsync());

        await page.GetByTestId("insight").ClickAsync();
        await page.GetByTestId("letter-link").ClickAsync();
        await page.CheckAsync("input[name=omrade][value=economy]");
        await page.FillAsync("#fraga", "Hur många har deltagit varje år?");
        await page.ClickAsync("text=Skriv brevet");

        var letter = await page.GetByTestId("letter").TextContentAsync();
        Assert.Contains("Hur många har deltagit varje år?", letter, StringComparison.Ordinal);
        Assert.Contains("Stockholms stad", letter, StringComparison.Ordinal);
        Assert.Equal(letter, await Downloaded(page));
        Assert.Empty(await page.Context.CookiesAsync());
        tab.AssertQuiet();
    }

    [BrowserFact]
    public async Task The_buttons_that_need_a_script_are_shown_only_with_it()
    {
        await using var with = await site.Open(Partnership + "/insyn/brev");
        await with.Page.ClickAsync("text=Skriv brevet");
        await Assertions.Expect(with.Page.Locator("[data-copies]")).ToBeVisibleAsync();

        await using var without = await site.Open(Partnership + "/insyn/brev", javaScript: false);
        await without.Page.ClickAsync("text=Skriv brevet");
        await Assertions.Expect(without.Page.Locator("[data-copies]")).ToBeHiddenAsync();
    }

    private static async Task<string> Downloaded(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=Ladda ner som text"));
        Assert.Equal($"begaran-{Id}.txt", download.SuggestedFilename);
        return (await File.ReadAllTextAsync(await download.PathAsync())).ReplaceLineEndings("\n");
    }
}
