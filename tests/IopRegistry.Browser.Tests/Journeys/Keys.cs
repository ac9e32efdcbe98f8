using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>
/// A hand that has nothing but keys. At every step what has the focus is seen to have it, lies in the window with nothing
/// over it, and comes after what had it before (before it with Shift).
/// </summary>
internal sealed class Keys(IPage page)
{
    /// <summary>No page has more to stop at; whoever needs more is caught somewhere.</summary>
    private const int MostSteps = 400;

    // A picture's links show the focus in their marks, and the survey of every page looks at those. A button of the
    // browser's own inside a field, as the calendar's, has a ring of the browser's own, and its field is not :focus.
    private const string Step = """
        back => {
          const at = document.activeElement;
          const from = window.stoodAt;
          window.stoodAt = at;
          if (at === document.body) { window.stoodAt = undefined; return "outside"; }
          const name = `<${at.localName}${at.id && "#" + at.id}${at.name ? "[name=" + at.name + "]" : ""}> ${at.textContent.trim().slice(0, 40)}`;
          const faults = [];
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
          if (!at.closest("svg") && at.matches(":focus") && !(at.matches(":focus-visible") && (boxShadow !== "none" || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2)))) faults.push("is not seen to have the focus");
          const { left, right, top, bottom } = at.getClientRects()[0] ?? at.getBoundingClientRect();
          const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
          if (right <= left || bottom <= top || right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) faults.push(`lies outside the window: ${[left, top, right, bottom]}`);
          else {
            const seen = document.elementFromPoint(x, y);
            if (!seen || !(at.contains(seen) || seen.contains(at) || seen.closest("label")?.control === at)) faults.push(`lies under <${seen?.localName}.${seen?.className}>`);
          }
          const isAfter = from?.isConnected && from !== at && (from.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
          if (from?.isConnected && from !== at && isAfter === back) faults.push(`comes ${back ? "after" : "before"} <${from.localName}#${from.id}>`);
          return faults.length > 0 ? `${name} ${faults.join(", and ")}` : "";
        }
        """;

    /// <summary>What a key can reach: of radio buttons the group's one, and nothing that is folded away.</summary>
    private const string Reachable = """
        () => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
          .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0)
          .filter(element => element.type !== "radio" || element.checked)
        """;

    /// <summary>With Tab, or with Shift and Tab, to where it is.</summary>
    public async Task<ILocator> To(string selector, bool back = false)
    {
        var target = page.Locator(selector).First;
        await target.WaitForAsync();
        for (var steps = 0; steps < MostSteps; steps++)
        {
            await Press(back ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<string>(Step, back) is { Length: > 0 } fault && fault != "outside")
                throw new InvalidOperationException($"{page.Url}: {fault}");
            if (await IsOn(target))
                return target;
        }

        throw new InvalidOperationException($"{MostSteps} steps do not lead to {selector} on {page.Url}.");
    }

    public async Task Write(string selector, string text)
    {
        await To(selector);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses where it stands, and waits for the page that this leads to.</summary>
    public async Task Leave(string key = "Enter")
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await Press(key);
        await Assertions.Expect(page.Locator("html[data-left]")).ToHaveCountAsync(0);
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    public async Task Follow(string selector, string key = "Enter")
    {
        await To(selector);
        await Leave(key);
    }

    public Task Press(string key) => page.Keyboard.PressAsync(key);

    public static Task<bool> IsOn(ILocator target) => target.EvaluateAsync<bool>("element => element === document.activeElement");

    /// <summary>From the top of the page to its end and out of it: everything is reached, in the order in which it is read, and nothing holds on.</summary>
    public async Task GoThrough()
    {
        await page.EvaluateAsync($"window.reachable = new Set(({Reachable})())");
        var faults = new List<string>();
        for (var steps = 0; steps < MostSteps; steps++)
        {
            await Press("Tab");
            var fault = await page.EvaluateAsync<string>(Step, false);
            if (fault == "outside")
                break;
            if (fault.Length > 0)
                faults.Add(fault);
            await page.EvaluateAsync("window.reachable.delete(document.activeElement)");
        }

        Assert.Empty(faults);
        Assert.Empty(await page.EvaluateAsync<string[]>("[...window.reachable].map(element => element.outerHTML.slice(0, 120))"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement === document.body"), "Something holds the focus.");
    }
}
