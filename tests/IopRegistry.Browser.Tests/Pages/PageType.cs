using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>A type of page by an address where it is shown.</summary>
/// <param name="Name">Can be a file's.</param>
/// <param name="Then">What a visitor does at the address before the page that is meant stands there.</param>
internal sealed record PageType(string Name, string Address, int Status = 200, Func<IPage, Task>? Then = null)
{
    public PageType InEnglish => this with
    {
        Name = $"en-{Name}",
        Address = Address == "/" ? "/en" : Address.StartsWith("/?", StringComparison.Ordinal) ? $"/en{Address[1..]}" : $"/en{Address}",
    };

    public override string ToString() => Name;
}

internal static class Showing
{
    /// <summary>The page stands there with the status it is meant to have, and everything on it has loaded.</summary>
    public static async Task Show(this Tab tab, PageType page)
    {
        await tab.Go(page.Address);
        if (page.Then is { } then)
        {
            await then(tab.Page);
            await tab.Page.WaitForLoadStateAsync(LoadState.Load);
            await tab.Settle();
        }

        Assert.True(tab.Document!.Status == page.Status, $"{page.Name}: {tab.Document.Url} answered {tab.Document.Status}");
    }
}
