using System.Net;
using AngleSharp.Html.Dom;

namespace IopRegistry.Web.Tests.Pages;

/// <summary>Every page that a link leads to, from the start page on. Searches are left to their own tests.</summary>
[Collection(OnTheSite.Name)]
public sealed class CrawlTests(TestSite site)
{
    [Fact]
    public async Task Every_page_is_reached_and_whole()
    {
        var flaws = new List<string>();
        var pages = new Dictionary<string, IHtmlDocument>();
        var files = new HashSet<string>();
        var next = new Queue<string>(["/"]);
        while (next.TryDequeue(out var address))
        {
            if (pages.ContainsKey(address))
                continue;
            var page = pages[address] = await site.Get(address);
            flaws.AddRange(Wholeness.FlawsOf(page).Select(flaw => $"{address}: {flaw}"));
            foreach (var path in page.QuerySelectorAll("a[href^='/']:not([hreflang]), link[href^='/']").Select(link => link.Href().Split('#', '?')[0]).Distinct())
            {
                // Addresses for programs that the page about the API links to.
                if (Path.HasExtension(path) || path is "/sok/forslag" or "/datasets/dcat" || path.StartsWith("/halsa", StringComparison.Ordinal))
                    files.Add(path);
                else
                    next.Enqueue(path);
            }
        }

        flaws.AddRange(pages.SelectMany(page => BrokenAnchors(page.Key, page.Value, pages)));
        Assert.Empty(flaws);
        // Without its query it is a 400, and the crawl cuts queries off.
        foreach (var file in files.Where(file => file != "/data/skillnad.csv"))
            await Answers(file);
        Assert.Superset(site.Registry.Partnerships.Select(row => "/partnerskap/" + row.Id).ToHashSet(), pages.Keys.ToHashSet());
        Assert.Superset(site.Registry.Rows.Organisations.Select(row => "/organisationer/" + row.Id).ToHashSet(), pages.Keys.ToHashSet());
        Assert.Superset(site.Registry.Rows.Units.Select(row => "/namnder/" + row.Id).ToHashSet(), pages.Keys.ToHashSet());
        Assert.Superset(site.Registry.Rows.Places.Select(row => "/platser/" + Registry.Canonical(row.Code)).ToHashSet(), pages.Keys.ToHashSet());
    }

    private static IEnumerable<string> BrokenAnchors(string address, IHtmlDocument page, Dictionary<string, IHtmlDocument> pages) =>
        from link in page.QuerySelectorAll("a[href*='#']")
        let parts = link.Href().Split('#')
        let target = parts[0].Length == 0 ? page : pages.GetValueOrDefault(parts[0])
        where target?.GetElementById(Uri.UnescapeDataString(parts[1])) is null
        select $"{address}: {link.Href()} leads nowhere";

    private async Task Answers(string file)
    {
        using var response = await site.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.True(response.StatusCode == HttpStatusCode.OK, file);
    }
}
