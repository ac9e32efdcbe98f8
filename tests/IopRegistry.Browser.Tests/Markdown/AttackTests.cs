using IopRegistry.Tests.Markdown;

namespace IopRegistry.Browser.Tests.Markdown;

/// <summary>What a real browser does with every attack of the corpus on a page of the site.</summary>
[Collection(InTheBrowser.Name)]
public class AttackTests(BrowserSite site)
{
    private const int Batch = 30;

    // Links that are not followed are read as the browser would follow them.
    private const string Suspicious = """
        [...document.querySelectorAll('.markdown *')].flatMap(element => [
          ...[...element.attributes].filter(a => a.name.startsWith('on') || a.name === 'style' || a.name === 'src').map(a => `${element.localName} ${a.name}`),
          ...(['script', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'link', 'style', 'img', 'svg'].includes(element.localName) ? [element.localName] : []),
          ...(element.localName === 'a' && element.href && !['http:', 'https:', 'mailto:'].includes(element.protocol) ? [element.href] : []),
        ])
        """;

    [BrowserTheory]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task No_attack_opens_a_dialog_breaks_the_policy_or_asks_another_host(string road)
    {
        await using var tab = await site.Open();
        var breaches = new List<string>();
        for (var first = 0; first < Attacks.All.Count; first += Batch)
        {
            var last = Math.Min(first + Batch, Attacks.All.Count) - 1;
            if ((await Breaches(tab, first, last, road)).Any())
                breaches.AddRange(await OneByOne(first, last, road));
        }

        Assert.Empty(breaches);
    }

    [BrowserFact]
    public async Task The_watch_sees_the_same_attacks_where_they_are_not_cleaned()
    {
        var unsafely = new List<string>();
        foreach (var (attack, number) in Attacks.All.Select((attack, i) => (attack, i)).Where(each => each.attack.Contains("<img src", StringComparison.OrdinalIgnoreCase)).Take(3))
        {
            await using var tab = await site.Open();
            unsafely.AddRange(await Breaches(tab, number, number, "none"));
        }

        Assert.Contains(unsafely, breach => breach.StartsWith("CSP: ", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_watch_sees_a_dialog()
    {
        await using var tab = await site.Open("/");
        await tab.Page.EvaluateAsync("alert('hej')");

        Assert.Equal(["dialog: hej"], tab.Breaches);
    }

    /// <summary>A batch that fails is opened attack by attack, so that the failure names the ones to blame.</summary>
    private async Task<IEnumerable<string>> OneByOne(int first, int last, string road)
    {
        var found = new List<string>();
        for (var number = first; number <= last; number++)
        {
            await using var tab = await site.Open();
            found.AddRange((await Breaches(tab, number, number, road)).Select(breach => $"attack {number + 1} ({Attacks.All[number]}): {breach}"));
        }

        return found.Count > 0 ? found : [$"Only together: attacks {first + 1}–{last + 1}."];
    }

    private async Task<IEnumerable<string>> Breaches(Tab tab, int first, int last, string road)
    {
        var before = tab.Breaches.Count;
        await tab.Page.Context.AddCookiesAsync([AttackPage.Chosen(site.Root, first, last, road)]);
        var response = await tab.Go(AttackPage.Address);
        Assert.Equal((200, "Angrepp"), (response!.Status, await tab.Page.Locator("h1").TextContentAsync()));
        Assert.Contains("script-src 'self'", await response.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        return [.. tab.Breaches.Skip(before), .. await tab.Page.EvaluateAsync<string[]>(Suspicious)];
    }
}
