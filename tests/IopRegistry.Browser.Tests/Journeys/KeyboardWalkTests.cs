using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>What is chosen in a page's own controls, by keys alone; and pages gone through from end to end.</summary>
[Collection(InTheBrowser.Name)]
public class KeyboardWalkTests(BrowserSite site)
{
    [BrowserFact]
    public async Task Another_day_is_reached_by_a_step_and_by_its_date()
    {
        await using var tab = await site.Open("/partnerskap?status=active&place=1480");
        var keys = new Keys(tab.Page);
        await keys.To("[data-testid=step][data-day='2023-04-01']");
        await keys.Leave();
        await Assertions.Expect(tab.Page.GetByTestId("asof")).ToContainTextAsync("Läget 1 april 2023, enligt det vi vet i dag");

        await keys.To("#asof");
        await keys.Press("ArrowUp");
        var chosen = await tab.Page.Locator("#asof").InputValueAsync();
        Assert.NotEqual("2023-04-01", chosen);
        await keys.Follow("[data-testid=asof] button");
        await Assertions.Expect(tab.Page.Locator("#asof")).ToHaveValueAsync(chosen);
        Assert.Contains($"asof={chosen}", tab.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(tab.Page.GetByTestId("chip")).ToHaveCountAsync(3);
        tab.AssertQuiet();
    }

    [BrowserFact]
    public async Task The_other_language_keeps_the_page_the_query_and_the_day()
    {
        const string Address = "/partnerskap?q=barn&county=14&asof=2023-04-01&sort=title";
        await using var tab = await site.Open(Address);
        var keys = new Keys(tab.Page);
        var count = new string([.. (await tab.Page.GetByTestId("result-count").InnerTextAsync()).Where(char.IsDigit)]);
        await keys.Follow("[data-testid=language]");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Uri(site.Root, "/en" + Address).ToString());
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(tab.Page.GetByTestId("asof")).ToContainTextAsync("1 April 2023");
        await Assertions.Expect(tab.Page.GetByTestId("result-count")).ToContainTextAsync(count);

        await keys.Follow("[data-testid=language]");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Uri(site.Root, Address).ToString());
        await Assertions.Expect(tab.Page.GetByTestId("asof")).ToContainTextAsync("Läget 1 april 2023");
        tab.AssertQuiet();
    }

    [BrowserFact]
    public async Task Two_partnerships_are_chosen_and_stand_side_by_side_on_the_chosen_day()
    {
        await using var tab = await site.Open("/partnerskap?q=barn&asof=2023-04-01");
        var keys = new Keys(tab.Page);
        var chosen = new List<string>();
        foreach (var place in new[] { 0, 2 })
        {
            var pick = await keys.To($"li[data-testid=result]:nth-child({place + 1}) [data-testid=compare-pick]");
            await keys.Press("Space");
            await Assertions.Expect(pick).ToBeCheckedAsync();
            chosen.Add((await pick.GetAttributeAsync("value"))!);
        }

        await keys.Follow("[data-testid=compare-form] button");
        var compared = tab.Page.GetByTestId("compared");
        Assert.Equal(chosen, await compared.EvaluateAllAsync<string[]>("heads => heads.map(head => head.dataset.id)"));
        await Assertions.Expect(tab.Page.GetByTestId("asof")).ToContainTextAsync("Läget 1 april 2023");
        await keys.Follow("[data-testid=remove]");
        await Assertions.Expect(tab.Page.GetByTestId("chosen")).ToHaveCountAsync(1);
        tab.AssertQuiet();
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/rattelser/ny?sort=nytt")]
    [InlineData("/rattelser/genomgang?plats=1490")]
    [InlineData("receipt")]
    [InlineData("case")]
    public async Task Everything_is_reached_in_the_order_it_is_read_and_nothing_holds_on(string page)
    {
        await using var tab = await site.OpenSignedIn();
        await tab.Go(page switch { "receipt" => $"/rattelser/{site.Sent.AskedReceipt}", "case" => $"/redaktion/arende/{site.Sent.Waiting}", _ => page });
        await new Keys(tab.Page).GoThrough();
        tab.AssertQuiet();
    }
}
