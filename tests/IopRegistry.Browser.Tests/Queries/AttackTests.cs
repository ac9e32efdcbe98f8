using System.Net;

namespace IopRegistry.Browser.Tests.Queries;

/// <summary>Hostile text in every key of every page and feed (row 9 of the fault table).</summary>
[Collection(InTheBrowser.Name)]
public class AttackTests(BrowserSite site)
{
    private const string Partnership = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby";

    // The full count by the switch; else each key of each page meets one payload, and over all pages every payload comes by.
    private static readonly bool Full = Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1";

    private static readonly int Each = Full ? Payloads.All.Length : 1;

    [BrowserFact]
    public async Task Every_page_is_made_of_its_own_parts_whatever_its_keys_hold()
    {
        var number = 0;
        foreach (var page in Addresses.Pages(site))
        {
            foreach (var key in Addresses.Keys)
            {
                for (var i = 0; i < Each; i++)
                    await IsSound(page, (key, Payloads.All[number++ % Payloads.All.Length]));
            }
        }
    }

    [BrowserFact]
    public async Task The_search_page_is_made_of_its_own_parts_for_every_payload_as_words()
    {
        foreach (var payload in Payloads.All)
            await IsSound("/partnerskap", ("q", payload));
    }

    [BrowserFact]
    public async Task No_feed_is_ever_read_as_a_page()
    {
        var number = 0;
        foreach (var feed in Addresses.Feeds(site))
        {
            foreach (var key in Addresses.Keys)
            {
                var address = Address(feed, (key, Payloads.All[number++ % Payloads.All.Length]));
                using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                Assert.True((int)response.StatusCode < 500, $"{address} answered {(int)response.StatusCode}");
                Assert.True(response.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/xhtml+xml"), $"{address} is {response.Content.Headers.ContentType}");
                Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
                if (response.Content.Headers.ContentType?.MediaType == "image/svg+xml")
                    Assert.Empty(SoundPage.FlawsOfPicture(await response.Content.ReadAsStringAsync()));
            }
        }
    }

    [BrowserFact]
    public async Task No_page_opens_a_dialog_or_breaks_the_policy_whatever_its_keys_hold()
    {
        await using var tab = await site.Open();
        foreach (var (page, i) in Addresses.Pages(site).Select((page, i) => (page, i)))
        {
            foreach (var payload in Full || page == "/partnerskap" ? Payloads.Polyglots : [Payloads.Polyglots[i % Payloads.Polyglots.Length]])
            {
                await IsQuiet(tab, Address(page, ("q", payload)));
                await IsQuiet(tab, Address(page, [.. Addresses.Keys.Select(key => (key, payload))]));
            }
        }
    }

    [BrowserTheory]
    [InlineData("/partnerskap/")]
    [InlineData("/organisationer/")]
    [InlineData("/platser/")]
    [InlineData("/om/")]
    [InlineData("/")]
    public async Task An_address_that_holds_code_is_only_not_found(string folder)
    {
        await using var tab = await site.Open();
        var response = await tab.Go(folder + Uri.EscapeDataString(Payloads.Polyglots[0]));

        Assert.Equal(404, response!.Status);

        tab.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_letter_with_code_in_its_question_shows_it_as_text()
    {
        var question = string.Join(' ', Payloads.Polyglots);
        await using var tab = await site.Open(Partnership + "/insyn/brev");
        await tab.Page.FillAsync("#fraga", question);
        await tab.Page.ClickAsync("text=Skriv brevet");

        Assert.Contains(question, await tab.Page.GetByTestId("letter").TextContentAsync(), StringComparison.Ordinal);
        tab.AssertQuiet();
    }

    private async Task IsSound(string page, (string, string) pair)
    {
        var address = Address(page, pair);
        using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{address} answered {(int)response.StatusCode}");
        var flaws = SoundPage.Flaws(await response.Content.ReadAsStringAsync()).ToList();
        Assert.True(flaws is [], $"{address}: {string.Join("; ", flaws)}");
    }

    private static async Task IsQuiet(Tab tab, string address)
    {
        var response = await tab.Go(address);
        Assert.True(response!.Status < 500, $"{address} answered {response.Status}");
        Assert.True(tab.Breaches.Count == 0 && tab.Errors.Count == 0, $"{address}: {string.Join("; ", tab.Breaches.Concat(tab.Errors))}");
    }

    private static string Address(string path, params (string Key, string Value)[] pairs) =>
        path + "?" + string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
