using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>Whoever reads an older version stays in it: pages, feeds and files.</summary>
public sealed class KeptOnLinksTests(TwoVersions site) : IClassFixture<TwoVersions>
{
    /// <summary>What is decided or proposed is about the present, and what compares versions names them itself.</summary>
    private static readonly string[] Present = ["/rattelser", "/en/rattelser", "/redaktion", "/data/versioner", "/en/data/versioner", "/data/skillnad", "/en/data/skillnad", "/openapi"];

    public static TheoryData<string> Pages =>
    [
        "/", "/partnerskap?q=barn", "/partnerskap/{id}", "/partnerskap/{id}/insyn", "/partnerskap/jamfor?id={id}", "/organisationer", "/organisationer/goteborgs-stad",
        "/namnder/goteborg-socialforvaltningen-centrum", "/platser", "/platser/1480", "/statistik", "/statistik/rapporten-2023", "/andringar", "/data", "/data/ordbok", "/om", "/om/metod", "/om/insyn", "/tillganglighet", "/en/om/insyn", "/en/om/metod", "/en/platser/1480",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_of_a_version_stays_in_it(string path)
    {
        var address = path.Replace("{id}", site.Changed, StringComparison.Ordinal);
        var page = await Page($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}version={site.A}");
        var links = page.QuerySelectorAll("a[href^='/']")
            .Where(link => !link.HasAttribute("hreflang") && !link.Matches("[data-testid=old-version] a") && !Present.Any(place => link.GetAttribute("href")!.StartsWith(place, StringComparison.Ordinal)))
            .Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();
        Assert.DoesNotContain(links, link => !link.Contains($"version={site.A}", StringComparison.Ordinal));
        foreach (var link in links.Take(60))
        {
            using var answer = await site.Get(link);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{address} leads to {link}: {answer.StatusCode}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_search_of_a_version_stays_in_it(string path)
    {
        var address = path.Replace("{id}", site.Changed, StringComparison.Ordinal);
        var page = await Page($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}version={site.A}");
        Assert.All(page.QuerySelectorAll("form[method=get]"), form => Assert.Equal(
            site.A, (form.QuerySelector("[name=version]") ?? page.QuerySelector($"[name=version][form='{form.Id}']"))?.GetAttribute("value")));
    }

    [Fact]
    public async Task The_newest_version_is_read_without_a_version_in_the_address()
    {
        var page = await Page($"/partnerskap/{site.Changed}?asof=2023-04-01&version={site.A}");
        Assert.Equal($"/partnerskap/{site.Changed}?asof=2023-04-01", page.QuerySelector("[data-testid=old-version] a")!.GetAttribute("href"));
        Assert.DoesNotContain((await Page("/partnerskap")).QuerySelectorAll("main a[href^='/']:not([data-testid=permanent], [data-testid=citation] a)"), link => link.GetAttribute("href")!.Contains("version=", StringComparison.Ordinal));
    }

    private async Task<IDocument> Page(string address) => new HtmlParser().ParseDocument(await site.Text(address));
}
