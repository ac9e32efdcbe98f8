using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>Nothing but keys: Tab, letters, arrows, Enter, Escape.</summary>
[Collection(InTheBrowser.Name)]
public class KeyboardTests(BrowserSite site)
{
    [BrowserFact]
    public async Task A_suggestion_is_reached_chosen_and_opened_by_keys_alone()
    {
        await using var tab = await site.Open("/");
        var box = await new Keys(tab.Page).To("#q");
        await Type(tab.Page, "goteb");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");

        await Assertions.Expect(tab.Page.Locator("form[role=search] [role=status]").First).Not.ToBeEmptyAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        var chosen = tab.Page.Locator("[role=option][aria-selected=true]");
        await Assertions.Expect(chosen).ToHaveCountAsync(1);
        Assert.Equal(await chosen.GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        var address = await chosen.GetAttributeAsync("data-address");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Uri(site.Root, address!).ToString());
        tab.AssertQuiet();
    }

    [BrowserFact]
    public async Task Escape_closes_the_suggestions_and_Enter_searches_for_the_words_as_typed()
    {
        await using var tab = await site.Open("/");
        var box = await new Keys(tab.Page).To("#q");
        await Type(tab.Page, "goteb");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");

        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(box).ToHaveValueAsync("goteb");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Uri(site.Root, "/partnerskap?q=goteb").ToString());
        tab.AssertQuiet();
    }

    [BrowserFact]
    public async Task The_arrows_go_round_by_the_words_as_typed()
    {
        await using var tab = await site.Open("/");
        var box = await new Keys(tab.Page).To("#q");
        await Type(tab.Page, "goteb");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        var options = await tab.Page.Locator("[role=option]").CountAsync();

        for (var i = 0; i <= options; i++)
            await tab.Page.Keyboard.PressAsync("ArrowDown");

        Assert.Null(await box.GetAttributeAsync("aria-activedescendant"));
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal($"q-suggestions-{options - 1}", await box.GetAttributeAsync("aria-activedescendant"));
    }

    [BrowserFact]
    public async Task An_answer_that_comes_late_takes_nothing_from_under_the_arrow()
    {
        await using var tab = await site.Open("/");
        var box = await new Keys(tab.Page).To("#q");
        await Type(tab.Page, "goteb");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        var held = new TaskCompletionSource();
        await tab.Page.RouteAsync("**/*q=gotebo*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        var asked = await tab.Page.RunAndWaitForRequestAsync(() => Type(tab.Page, "o"), request => request.Url.EndsWith("q=gotebo", StringComparison.Ordinal));

        await tab.Page.Keyboard.PressAsync("ArrowDown");
        var answered = asked.ResponseAsync();
        held.SetResult();
        await (await answered)!.FinishedAsync();
        await tab.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        Assert.Equal("q-suggestions-0", await box.GetAttributeAsync("aria-activedescendant"));
    }

    [BrowserFact]
    public async Task The_first_key_leads_past_the_menu()
    {
        await using var tab = await site.Open("/om/iop");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("innehall", await tab.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [BrowserFact]
    public async Task The_way_past_the_menu_is_seen_when_it_has_the_focus()
    {
        await using var tab = await site.Open("/om/iop");
        await tab.Page.Keyboard.PressAsync("Tab");
        var box = await tab.Page.Locator(".ds-skip-link").BoundingBoxAsync();

        Assert.True(box is { X: >= 0, Y: >= 0, Width: > 60, Height: >= 24 });
    }

    /// <summary>In one piece: where a machine takes its time, what is typed so far would be given a list of its own, and the arrows would walk in that one.</summary>
    private static Task Type(IPage page, string text) => page.Keyboard.InsertTextAsync(text);
}
