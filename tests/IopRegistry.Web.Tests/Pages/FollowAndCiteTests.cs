using System.Web;
using AngleSharp.Html.Dom;

namespace IopRegistry.Web.Tests.Pages;

/// <summary>What a page offers beside its own text: other forms, a feed, a reference.</summary>
[Collection(OnTheSite.Name)]
public sealed class FollowAndCiteTests(TestSite site)
{
    [Theory]
    [InlineData("/partnerskap/{0}", true)]
    [InlineData("/organisationer/bracke-diakoni", true)]
    [InlineData("/platser/1480", false)]
    public async Task A_page_points_to_its_own_feed_and_its_json_ld(string address, bool hasJsonLd)
    {
        var path = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, site.Registry.Partnerships[0].Id);
        var page = await site.Get(path);

        Assert.Equal(path + ".atom", page.One("follow").Href());
        Assert.Contains(Alternates(page, "application/atom+xml"), href => href == path + ".atom");
        Assert.Equal(hasJsonLd ? [path + ".jsonld"] : [], Alternates(page, "application/ld+json"));
        Assert.Single(page.QuerySelectorAll("link[rel=search]"));
    }

    [Fact]
    public async Task A_record_is_cited_with_its_title_version_and_day_also_in_BibTeX()
    {
        var partnership = site.Registry.Partnerships[0];
        var page = await site.Get($"/partnerskap/{partnership.Id}?asof=2023-04-01");

        Assert.Contains(partnership.Title, page.One("cite").Text(), StringComparison.Ordinal);
        Assert.Contains("läget 2023-04-01", page.One("cite").Text(), StringComparison.Ordinal);
        Assert.Contains($"version={site.Registry.Version.Id}", page.One("permanent").Href(), StringComparison.Ordinal);
        Assert.Equal(await site.Http.GetStringAsync(new Uri(page.One("citation").QuerySelector("a[rel=nofollow]")!.Href(), UriKind.Relative)), page.One("bibtex").TextContent);
    }

    [Fact]
    public async Task A_search_is_cited_with_its_words()
    {
        var page = await site.Get("/partnerskap?q=barn");

        Assert.Contains("”barn”", page.One("cite").Text(), StringComparison.Ordinal);
        Assert.Contains("@misc{", page.One("bibtex").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/partnerskap?q=barn")]
    public async Task A_click_leads_to_what_ends_within_six_and_twelve_months_and_its_calendar(string address)
    {
        var links = (await site.Get(address)).All("ending");

        Assert.Equal(["6", "12"], links.Select(link => link.GetAttribute("data-months")));
        foreach (var link in links)
        {
            var query = HttpUtility.ParseQueryString(link.Href()[link.Href().IndexOf('?', StringComparison.Ordinal)..]);
            var months = int.Parse(link.GetAttribute("data-months")!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((TestSite.Today.ToIso(), TestSite.Today.AddMonths(months).ToIso()), (query["ends_from"], query["ends_to"]));
            var found = await site.Get(link.Href());
            foreach (var follow in new[] { "follow-ics", "follow-atom" })
            {
                Assert.Contains("ends_to=", found.One(follow).Href(), StringComparison.Ordinal);
                Assert.True((await site.Http.GetAsync(new Uri(found.One(follow).Href(), UriKind.Relative))).IsSuccessStatusCode);
            }
        }
    }

    [Fact]
    public async Task The_about_page_lists_every_text()
    {
        var page = await site.Get("/om");

        Assert.Equal(site.Registry.Pages.Select(text => text.Address).Order(), page.All("text").Select(link => link.Href()).Order());
    }

    private static IEnumerable<string> Alternates(IHtmlDocument page, string type) =>
        page.QuerySelectorAll($"link[rel=alternate][type='{type}']").Select(link => link.Href());
}
