using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Journeys;

/// <summary>An organisation goes through what is known of it, tells of what is missing, is asked, answers, and sees it published.</summary>
[Collection(AtTheDesk.Name)]
public class OrganisationTests(CorrectionSite site)
{
    [BrowserTheory]
    [InlineData("skyddsvarnet-i-goteborg", true)]
    [InlineData("stockholms-stadsmission", false)]
    public async Task From_all_its_partnerships_on_one_page_to_what_their_records_say(string organisation, bool javaScript)
    {
        await using var sender = await site.Open($"/organisationer/{organisation}", javaScript);
        await sender.Page.GetByTestId("review").ClickAsync();
        var ids = await sender.Page.Locator("fieldset[data-testid=review]").EvaluateAllAsync<string[]>("sets => sets.map(set => set.dataset.id)");
        Assert.Equal(site.Registry.PartnershipsOf(site.Registry.FindOrganisation(organisation)!).Select(row => row.Id).Order(), ids.Order());
        await sender.Page.CheckAsync($"[name='svar:{ids[0]}'][value=stammer]");
        await sender.Page.CheckAsync($"[name='svar:{ids[1]}'][value=avslutat]");
        await sender.Page.FillAsync($"[name='slut:{ids[1]}']", "2026-10-31");
        await sender.Page.CheckAsync($"[name='svar:{ids[2]}'][value=forlangt]");
        await sender.Page.FillAsync($"[name='till:{ids[2]}']", "2028-12-31");
        await sender.Page.FillAsync("[name=utan-kalla]", "Vi är part i alla tre.");
        var receipt = await sender.Page.Send();
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync(["Väntar på beslut", "Väntar på beslut", "Väntar på beslut"]);

        await using var editor = await site.OpenDesk("ella", javaScript);
        foreach (var number in await sender.Page.Numbers())
        {
            await editor.OpenCase(number);
            await editor.Approve();
        }

        await editor.Publish(3);
        await sender.Go(receipt);
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync(["Godkänd och publicerad", "Godkänd och publicerad", "Godkänd och publicerad"]);
        Assert.Equal(ids[..3].Order(), (await sender.Page.GetByTestId("record").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname.split('/').pop())")).Order());
        foreach (var (id, said) in ids.Zip(["pågående", "avslutat"]))
        {
            await sender.Go($"/partnerskap/{id}");
            await Assertions.Expect(sender.Page.Locator(".answer-now")).ToContainTextAsync($"ppgivet som {said}");
        }

        await sender.Go($"/partnerskap/{ids[2]}");
        await Assertions.Expect(sender.Page.GetByTestId("period-row").Last).ToContainTextAsync("2028-12-31");
        sender.AssertQuiet();
        editor.AssertQuiet();
    }

    [BrowserTheory]
    [InlineData("Språkcafé på biblioteket", true)]
    [InlineData("Odling på gården", false)]
    public async Task From_a_missing_partnership_over_a_question_to_its_own_page(string title, bool javaScript)
    {
        await using var sender = await site.Open("/organisationer/pro-malsryd-ganghester", javaScript);
        await sender.Page.GetByTestId("add").ClickAsync();
        foreach (var (name, text) in new[] { ("title", title), ("summary", $"{title} för vuxna som är nya i kommunen."), ("place", "Borås"), ("civil", "PRO Målsryd/Gånghester"), ("public", "Borås stad"), ("start", "2026"), ("end", "2027-12-31"), ("hanvisning", "Avtalet § 2") })
            await sender.Page.FillAsync($"main [name={name}]", text);
        await sender.Page.Locator("main [name=focus]").SelectOptionAsync("Fritid, idrott och rörelse");
        var receipt = await sender.Page.Send();
        var number = Assert.Single(await sender.Page.Numbers());

        await using var editor = await site.OpenDesk("ella", javaScript);
        await editor.OpenCase(number);
        await editor.Say("fraga", "Vilken nämnd svarar för partnerskapet?", "Väntar på avsändarens svar");
        await sender.Go(receipt);
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync("Redaktören har en fråga till dig");
        await Assertions.Expect(sender.Page.GetByTestId("message")).ToContainTextAsync("Vilken nämnd svarar för partnerskapet?");
        await sender.Page.GetByTestId("answer-form").GetByRole(AriaRole.Textbox).FillAsync("Arbetslivsnämnden.");
        await sender.Page.GetByTestId("answer-form").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(sender.Page.GetByTestId("message").Last).ToHaveTextAsync("Du: Arbetslivsnämnden.");
        await Assertions.Expect(sender.Page.GetByTestId("answer-form")).ToHaveCountAsync(0);

        await editor.OpenCase(number);
        await Assertions.Expect(editor.Page.GetByTestId("message").Last).ToHaveTextAsync("Avsändare: Arbetslivsnämnden.");
        await Assertions.Expect(editor.Page.GetByTestId("faults")).ToHaveCountAsync(0);
        await editor.Page.Locator("[data-table=parties] input.ds-input[name$='.unit_id']").Last.FillAsync("boras-arbetslivsnamnden");
        await editor.Approve();
        await editor.Publish(1);

        await sender.Go(receipt);
        await Assertions.Expect(sender.Page.GetByTestId("state")).ToHaveTextAsync("Godkänd och publicerad");
        await Assertions.Expect(sender.Page.GetByTestId("with-changes")).ToBeVisibleAsync();
        await sender.Page.GetByTestId("record").ClickAsync();
        await Assertions.Expect(sender.Page.Locator("h1")).ToHaveTextAsync(title);
        await Assertions.Expect(sender.Page.Locator("#vilka ~ .parties")).ToContainTextAsync("Arbetslivsnämnden");
        await IsKnownEverywhere(sender, new Uri(sender.Page.Url).AbsolutePath, title, number);
        sender.AssertQuiet();
        editor.AssertQuiet();
    }

    /// <summary>The search, both logs and their feeds, the record's own feed, the table.</summary>
    private static async Task IsKnownEverywhere(Tab tab, string record, string title, string number)
    {
        await tab.Go($"/partnerskap?q={Uri.EscapeDataString(title)}");
        await Assertions.Expect(tab.Page.GetByTestId("result").First.Locator("h3 a")).ToHaveAttributeAsync("href", record);
        await tab.Go("/rattelser");
        await tab.Page.Locator($"[data-testid=decision][data-id='{number}'] h3 a").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync($"Nytt partnerskap: {title}");
        await Assertions.Expect(tab.Page.Locator($"main a[href='{record}']")).ToBeVisibleAsync();
        await tab.Go("/andringar");
        await Assertions.Expect(tab.Page.GetByTestId("change").First.Locator("h2 a")).ToHaveAttributeAsync("href", record);
        foreach (var file in new[] { "/rattelser.atom", "/andringar.atom", $"{record}.atom", $"{record}.json", "/data/partnerships.csv" })
        {
            var answer = await tab.Page.Context.APIRequest.GetAsync(file);
            Assert.True(answer.Ok, file);
            Assert.True((await answer.TextAsync()).Contains(title, StringComparison.Ordinal), file);
        }
    }
}
