using IopRegistry.Web.Tests.Pages.Rattelser;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

internal static class SigningIn
{
    /// <summary>For the first time: password, app, code. Ends at the queue.</summary>
    public static async Task SignIn(this IPage page, string name, string password)
    {
        await page.GotoAsync("/redaktion");
        await page.FillAsync("#namn", name);
        await page.FillAsync("#losenord", password);
        await page.GetByTestId("sign-in").GetByRole(AriaRole.Button).ClickAsync();
        var key = await page.GetByTestId("key").TextContentAsync();
        await page.FillAsync("#kod", Codes.Of(key!));
        await page.GetByTestId("set-up").GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByTestId("recovery-codes").WaitForAsync();
        await page.GotoAsync("/redaktion");
    }
}
