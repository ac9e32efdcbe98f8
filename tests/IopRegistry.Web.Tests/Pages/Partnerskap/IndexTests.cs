using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace IopRegistry.Web.Tests.Pages.Partnerskap;

[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    [Theory]
    [InlineData("")]
    [InlineData("?status=active&asof=2023-04-01")]
    [InlineData("?focus=barn-unga&place=0180&sort=title")]
    [InlineData("?status=past&size=100")]
    [InlineData("?year=-")]
    [InlineData("?ends_from=2024&ends_to=2024-06&sort=end")]
    public async Task Page_and_json_name_the_same_partnerships_in_the_same_order(string query)
    {
        var page = await site.Get("/partnerskap" + query);
        using var json = JsonDocument.Parse(await site.Http.GetStringAsync(new Uri("/partnerskap.json" + query, UriKind.Relative)));
        Assert.Equal(json.RootElement.GetProperty("total").GetInt32(), page.One("result-count").Count());
        Assert.Equal(
            json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()),
            page.All("result").Select(result => result.GetAttribute("data-id")));
    }

    [Fact]
    public async Task A_facet_counts_what_choosing_it_gives()
    {
        var page = await site.Get("/partnerskap");
        foreach (var facet in new[] { "status", "place", "county", "committee", "focus", "year", "organisation", "source" })
        {
            var choice = page.One("facet-" + facet).QuerySelectorAll("label.check")[0];
            var found = await site.Get($"/partnerskap?{facet}={choice.GetAttribute("data-value")}");
            Assert.Equal(choice.QuerySelector(".count")!.Count(), found.One("result-count").Count());
            Assert.True(found.One("facet-" + facet).QuerySelector($"label[data-value='{choice.GetAttribute("data-value")}'] input")!.IsChecked());
        }
    }

    [Fact]
    public async Task Every_chip_takes_its_own_choice_away()
    {
        var page = await site.Get("/partnerskap?q=barn&status=past&place=0180&from=2022&ends_to=2024&asof=2023-04-01");
        Assert.Equal(6, page.All("chip").Count);
        foreach (var chip in page.All("chip"))
            Assert.Equal(5, (await site.Get(chip.Href())).All("chip").Count);
    }

    [Fact]
    public async Task The_pages_hold_each_partnership_once()
    {
        var seen = new List<string?>();
        var page = await site.Get("/partnerskap?size=10");
        for (; ; )
        {
            seen.AddRange(page.All("result").Select(result => result.GetAttribute("data-id")));
            if (page.QuerySelector("a[rel=next]") is not { } next)
                break;
            page = await site.Get(next.Href());
        }

        Assert.Equal(site.Registry.Partnerships.Select(row => row.Id), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_csv_has_as_many_rows_as_the_link_says()
    {
        var link = (await site.Get("/partnerskap?status=active&size=5&page=2")).One("download-csv");
        var rows = (await site.Http.GetStringAsync(new Uri(link.Href(), UriKind.Relative))).TrimEnd().Split("\r\n").Length - 1;
        Assert.Equal($"CSV, {rows} rader", link.Text());
    }

    [Fact]
    public async Task Past_the_end_it_says_so_and_leads_back()
    {
        var note = (await site.Get("/partnerskap?page=99")).One("past-the-end");
        Assert.Contains("Sidan 99 finns inte.", note.Text(), StringComparison.Ordinal);
        Assert.Equal("/partnerskap", note.QuerySelector("a")!.Href());
    }

    [Fact]
    public async Task No_hit_is_no_proof()
    {
        var page = await site.Get("/partnerskap?q=qqzzyyxx");
        Assert.Contains("Vi känner inte till något partnerskap som passar.", page.One("no-results").Text(), StringComparison.Ordinal);
        // Nothing to put in order, and nothing that ends.
        Assert.Null(page.QuerySelector("#sort"));
        Assert.Empty(page.All("ending"));
    }

    [Fact]
    public async Task A_search_marks_its_words_and_nothing_else_changes_in_the_text()
    {
        var page = await site.Get("/partnerskap?q=barn");
        var first = page.All("result")[0];
        Assert.NotEmpty(first.QuerySelectorAll("mark"));
        Assert.Equal(site.Registry.FindPartnership(first.GetAttribute("data-id")!)!.Title, first.QuerySelector("h3")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_misspelt_word_is_put_right()
    {
        var page = await site.Get("/partnerskap?q=flygtingmottagande");
        Assert.NotEmpty(page.All("result"));
        Assert.Equal("/partnerskap?q=flyktingmottagande", page.One("suggestion").QuerySelector("a")!.Href());
    }

    [Fact]
    public async Task A_bad_query_names_each_fault_and_keeps_the_form()
    {
        var page = await site.Get("/partnerskap?q=ungdom&status=pagar&from=2024-13&hej=1", HttpStatusCode.BadRequest);
        Assert.Equal(["hej=1", "status=pagar", "from=2024-13"], page.All("fault").Select(fault => fault.QuerySelector("code")!.Text()));
        Assert.Equal("/partnerskap?q=ungdom", page.One("without").Href());
        Assert.Equal("ungdom", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.NotEmpty(page.QuerySelectorAll("[data-testid^='facet-']"));
        Assert.Empty(page.All("result"));
        Assert.Empty(Wholeness.FlawsOf(page));
    }

    [Theory]
    [InlineData("/partnerskap", false)]
    [InlineData("/partnerskap?q=barn", true)]
    public async Task Only_the_whole_list_is_for_search_engines(string address, bool isHidden)
    {
        var page = await site.Get(address);
        Assert.Equal(isHidden, page.QuerySelector("meta[name=robots][content=noindex]") is not null);
        Assert.Empty(Wholeness.FlawsOf(page));
    }

    [Fact]
    public async Task A_search_word_comes_back_as_text()
    {
        var page = await site.Get("/partnerskap?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        Assert.Empty(Wholeness.FlawsOf(page));
    }
}
