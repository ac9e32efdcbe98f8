using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>The ways to pages that no address leads to. Each can be gone any number of times.</summary>
internal static class PageSteps
{
    public static async Task WriteLetter(IPage page)
    {
        await page.CheckAsync("input[name=omrade][value=economy]");
        await page.GetByTestId("letter-form").GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByTestId("letter").WaitForAsync();
    }

    public static async Task AskForNothing(IPage page)
    {
        await page.UncheckAsync("#avtal");
        await page.GetByTestId("letter-form").GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByTestId("faults").WaitForAsync();
    }

    public static async Task SendEmptyForm(IPage page)
    {
        await page.GetByTestId("correction-form").Locator("button[type=submit], button:not([type])").Last.ClickAsync();
        await page.GetByTestId("faults").WaitForAsync();
    }

    /// <summary>As if the page had been fetched before someone else decided, who wrote another day.</summary>
    public static async Task DecideLate(IPage page)
    {
        await page.EvaluateAsync("document.querySelector('[data-testid=decision] [name=version]').value = '0'");
        await page.Locator("[data-table=periods] input[name$='.end']").First.FillAsync("2029-12-31");
        await page.GetByTestId("approve").ClickAsync();
        await page.GetByTestId("merged-rest").WaitForAsync();
    }
}
