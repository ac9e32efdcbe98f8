using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>Two editors have the same case open. The second to decide sees what the first did beside her own text, and goes on from there.</summary>
[Collection(AtTheDesk.Name)]
public class ConflictTests(CorrectionSite site)
{
    [BrowserTheory]
    [InlineData("uppsala-vag-in-i-samhallet-roda-korset", true)]
    [InlineData("skane-behandlingscenter-krigsskadade-roda-korset", false)]
    public async Task The_second_chooses_cell_by_cell_and_decides_anew(string id, bool javaScript)
    {
        var (number, first, second) = await BothOpen(id, javaScript);
        await using var _ = first;
        await using var __ = second;
        await Write(first.Page, "2029-06-30", "Enligt nämndens protokoll.");
        await Write(second.Page, "2029-12-31", "Enligt det undertecknade avtalet.");
        await first.Approve();

        await second.Page.GetByTestId("approve").ClickAsync();
        await Assertions.Expect(second.Page.GetByTestId("conflict")).ToContainTextAsync("ella");
        Assert.Equal(409, second.Document!.Status);
        var end = second.Page.GetByTestId("merged").Filter(new() { HasText = "2029-12-31" });
        await Assertions.Expect(end.GetByTestId("mine")).ToHaveTextAsync("2029-12-31");
        await Assertions.Expect(end.GetByTestId("theirs")).ToHaveTextAsync("2029-06-30");
        await Has(second.Page, "2029-12-31", "Enligt det undertecknade avtalet.");

        await end.GetByTestId("take").CheckAsync();
        await second.Page.ClickAsync("button[name=gor][value=granska]");
        await Assertions.Expect(second.Page.GetByTestId("conflict")).ToHaveCountAsync(0);
        await Has(second.Page, "2029-06-30", "Enligt det undertecknade avtalet.");
        await second.Approve();
        await Assertions.Expect(second.Page.GetByTestId("state")).ToContainTextAsync("beslut av olle");
        await second.Publish(1);

        await second.Go($"/partnerskap/{id}");
        await Assertions.Expect(second.Page.GetByTestId("period-row").Last).ToContainTextAsync("2029-06-30");
        await second.Go($"/rattelser/beslut/{number}");
        await Assertions.Expect(second.Page.GetByTestId("reason")).ToHaveTextAsync("Enligt det undertecknade avtalet.");
        first.AssertQuiet();
        second.AssertQuiet();
    }

    [BrowserFact]
    public async Task What_is_refused_meanwhile_stays_refused_and_what_the_second_wrote_stays_on_the_page()
    {
        var (number, first, second) = await BothOpen("vastra-gotaland-traumavard-goteborg-roda-korset", javaScript: false);
        await using var _ = first;
        await using var __ = second;
        await Write(second.Page, "2030-12-31", "Enligt avtalet på kommunens webbplats.");
        await first.Say("avsla", "Protokollet gäller ett annat avtal.", "Avslagen");

        await second.Page.GetByTestId("approve").ClickAsync();
        await Assertions.Expect(second.Page.GetByTestId("conflict")).ToContainTextAsync("Protokollet gäller ett annat avtal.");
        Assert.Equal(409, second.Document!.Status);
        await Assertions.Expect(second.Page.GetByTestId("decision")).ToHaveCountAsync(0);
        await Assertions.Expect(second.Page.GetByTestId("mine").Filter(new() { HasText = "2030-12-31" })).ToHaveCountAsync(1);
        await Assertions.Expect(second.Page.GetByTestId("mine").Filter(new() { HasText = "Enligt avtalet på kommunens webbplats." })).ToHaveCountAsync(1);
        await second.Go($"/rattelser/beslut/{number}");
        await Assertions.Expect(second.Page.GetByTestId("state")).ToHaveTextAsync("Avslagen");
        second.AssertQuiet();
    }

    private async Task<(string Number, Tab First, Tab Second)> BothOpen(string id, bool javaScript)
    {
        await using var sender = await site.Open("/rattelser/ny", javaScript);
        await sender.SendExtension($"/partnerskap/{id}", "2028-12-31");
        var number = Assert.Single(await sender.Page.Numbers());
        var (first, second) = (await site.OpenDesk("ella", javaScript), await site.OpenDesk("olle", javaScript));
        await first.OpenCase(number);
        await second.OpenCase(number);
        return (number, first, second);
    }

    private static ILocator End(IPage desk) => desk.Locator("[data-table=periods] input.ds-input[name$='.end']");

    private static async Task Write(IPage desk, string end, string reason)
    {
        await End(desk).FillAsync(end);
        await desk.FillAsync("#skal", reason);
    }

    private static async Task Has(IPage desk, string end, string reason)
    {
        await Assertions.Expect(End(desk)).ToHaveValueAsync(end);
        await Assertions.Expect(desk.Locator("#skal")).ToHaveValueAsync(reason);
    }
}
