using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>What an editor does.</summary>
internal static class Deciding
{
    /// <summary>From the queue, as it is now.</summary>
    public static async Task OpenCase(this Tab desk, string number)
    {
        await desk.Go("/redaktion");
        await desk.Page.Locator($"[data-testid=item][data-id='{number}']").GetByRole(AriaRole.Link).ClickAsync();
        await desk.Page.GetByTestId("decision").WaitForAsync();
    }

    /// <summary>Stands at the decided case.</summary>
    public static async Task Approve(this Tab desk)
    {
        await desk.Page.GetByTestId("approve").ClickAsync();
        await desk.Page.WaitForLoadStateAsync(LoadState.Load);
        Assert.Empty(await desk.Page.GetByTestId("faults").AllInnerTextsAsync());
        await Assertions.Expect(desk.Page.GetByTestId("state")).ToContainTextAsync("Godkänd, inte publicerad än");
    }

    /// <summary>Refuses, or asks the sender, in these words.</summary>
    public static async Task Say(this Tab desk, string button, string words, string stateAfter)
    {
        await desk.Page.FillAsync("#ord", words);
        await desk.Page.Locator($"[data-testid=decision] button[name=gor][value={button}]").ClickAsync();
        await Assertions.Expect(desk.Page.GetByTestId("state")).ToContainTextAsync(stateAfter);
    }

    public static async Task Publish(this Tab desk, int count)
    {
        await desk.Go("/redaktion");
        await desk.Page.GetByTestId("publish").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(desk.Page.GetByTestId("published")).ToHaveTextAsync(count == 1 ? "1 publicerad." : $"{count} publicerade.");
    }
}
