using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>What a sender does.</summary>
internal static class Sending
{
    /// <summary>The form knows how fast people are.</summary>
    public static readonly TimeSpan Writing = TimeSpan.FromSeconds(4);

    /// <summary>Sends the form that is filled in, and stands at the receipt.</summary>
    /// <returns>The receipt's address.</returns>
    public static async Task<string> Send(this IPage page)
    {
        await Task.Delay(Writing);
        await page.Locator("main form.correction-form button[type=submit]").ClickAsync();
        await page.GetByTestId("correction").First.WaitForAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Tells from its page that a partnership has been extended.</summary>
    public static async Task<string> SendExtension(this Tab tab, string record, string end)
    {
        await tab.Go(record);
        await tab.Page.GetByTestId("errand-forlangt").ClickAsync();
        await tab.Page.FillAsync("[name=end]", end);
        await tab.Page.FillAsync("[name=hanvisning]", "Protokoll § 14");
        return await tab.Page.Send();
    }

    /// <summary>The public numbers of what the receipt is for, in its order.</summary>
    public static async Task<string[]> Numbers(this IPage receipt) =>
        [.. (await receipt.GetByTestId("correction").Locator("h2").EvaluateAllAsync<string[]>("headings => headings.map(heading => heading.id)")).Select(id => id["r-".Length..])];
}
