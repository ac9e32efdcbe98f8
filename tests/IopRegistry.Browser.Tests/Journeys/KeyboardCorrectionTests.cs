using IopRegistry.Web.Tests.Pages.Rattelser;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>The whole way of a correction with nothing but keys, on the sender's side and on the editor's.</summary>
[Collection(AtTheDesk.Name)]
public class KeyboardCorrectionTests(CorrectionSite site)
{
    private const string Record = "/partnerskap/vastra-gotaland-socialmedicinsk-mottagning-skyddsvarnet";

    [BrowserFact]
    public async Task A_correction_travels_from_form_to_published_change_by_keys_alone()
    {
        await using var sender = await site.Open(Record);
        var number = await Send(sender.Page, new Keys(sender.Page));

        await using var editor = await site.Open("/redaktion");
        var keys = new Keys(editor.Page);
        await SignIn(editor.Page, keys, "vera", await site.AddEditor("vera"));
        await keys.Follow($"[data-testid=item][data-id='{number}'] a");
        await Decide(editor.Page, keys);
        await keys.Follow(".desk-menu a[href='/redaktion']");
        await keys.Follow("[data-testid=publish] button");
        await Assertions.Expect(editor.Page.GetByTestId("published")).ToHaveTextAsync("1 publicerad.");

        await sender.Page.ReloadAsync();
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync("Godkänd och publicerad");
        await new Keys(sender.Page).Follow("[data-testid=record]");
        await sender.Page.ReloadAsync();
        await Assertions.Expect(sender.Page.GetByTestId("period-row").Last).ToContainTextAsync("2028-12-31");
        sender.AssertQuiet();
        editor.AssertQuiet();
    }

    /// <summary>The first try is refused: the focus is on the reasons, and each leads to its field.</summary>
    private static async Task<string> Send(IPage page, Keys keys)
    {
        await keys.Follow("[data-testid=errand-forlangt]");
        await keys.Write("[name=end]", "2028-12-32");
        await keys.Follow(".correction-form button[type=submit]");
        await Assertions.Expect(page.GetByTestId("faults")).ToBeFocusedAsync();
        await keys.To("[data-testid=faults] a[href='#end']");
        await keys.Press("Enter");
        await Assertions.Expect(page.Locator("[name=end]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("[name=end]")).ToHaveValueAsync("2028-12-32");
        await keys.Press("Control+A");
        await page.Keyboard.TypeAsync("2028-12-31");
        await keys.To(".correction-form button[type=submit]");
        await keys.To("[name=hanvisning]", back: true);
        await page.Keyboard.TypeAsync("Protokoll § 14");
        await Task.Delay(Sending.Writing);
        await keys.Follow(".correction-form button[type=submit]", "Space");
        await Assertions.Expect(page.GetByTestId("state")).ToHaveTextAsync("Väntar på beslut");
        return Assert.Single(await page.Numbers());
    }

    /// <summary>With a password that is wrong at first.</summary>
    private static async Task SignIn(IPage page, Keys keys, string name, string password)
    {
        await keys.Write("#namn", name);
        await keys.Write("#losenord", password + "x");
        await keys.Leave();
        await Assertions.Expect(page.GetByTestId("faults")).ToBeFocusedAsync();
        await keys.Write("#losenord", password);
        await keys.Leave();
        var key = await page.GetByTestId("key").TextContentAsync();
        await keys.Write("#kod", Codes.Of(key!));
        await keys.Leave();
        await page.GetByTestId("recovery-codes").WaitForAsync();
        await keys.Follow("main a[href='/redaktion']");
    }

    /// <summary>The kind of change by the arrows, and back; an approval without a reason is refused.</summary>
    private static async Task Decide(IPage page, Keys keys)
    {
        await keys.To("[name=slag]:checked");
        await keys.Press("ArrowDown");
        await Assertions.Expect(page.Locator("[name=slag][value=Knowledge]")).ToBeCheckedAsync();
        await keys.Press("ArrowUp");
        await Assertions.Expect(page.Locator("[name=slag][value=World]")).ToBeCheckedAsync();
        await keys.To("#skal");
        await keys.Press("Control+A");
        await keys.Press("Delete");
        await keys.Follow("[data-testid=approve]");
        await Assertions.Expect(page.GetByTestId("faults")).ToBeFocusedAsync();
        await keys.Write("#skal", "Partnerskapet har förlängts enligt protokollet.");
        await keys.Follow("[data-testid=approve]", "Space");
        await Assertions.Expect(page.GetByTestId("state")).ToContainTextAsync("Godkänd, inte publicerad än");
    }
}
