using System.Net;

namespace IopRegistry.Web.Tests.Pages.Partnerskap;

[Collection(OnTheSite.Name)]
public sealed class DetailsTests(TestSite site)
{
    [Fact]
    public async Task Every_record_answers_first_and_shows_what_it_rests_on()
    {
        foreach (var row in site.Registry.Partnerships)
        {
            var page = await site.Get("/partnerskap/" + row.Id);
            var status = row.On(TestSite.Today);
            Assert.Equal(BasisText.Name(status.Status), page.One("status").Text());
            Assert.Equal(BasisText.Sentence(status), page.One("basis").Text());
            Assert.Single(page.All("reported"));
            Assert.Equal(row.Periods.Length, page.All("period-row").Count);
            Assert.Equal(row.Parties.Length, page.All("party").Count);
            Assert.Equal(row.Observations.Length, page.All("observation").Count);
            Assert.NotEmpty(page.All("source"));
            Assert.NotEmpty(page.All("change"));
            Assert.Equal(status.ContradictsReport, page.All("contradiction").Count == 1);
            Assert.Equal(row.Note is not null, page.All("note").Count == 1);
        }
    }

    [Fact]
    public async Task A_folded_list_of_contents_leads_to_every_part_of_the_page()
    {
        var page = await site.Get("/partnerskap/" + site.Registry.Partnerships[0].Id);
        var contents = page.One("toc");
        Assert.False(contents.QuerySelector("details")!.HasAttribute("open"));
        Assert.All(contents.QuerySelectorAll("a"), link => Assert.NotNull(page.QuerySelector(link.Href())));
        Assert.True(contents.QuerySelectorAll("a").Length > 5);
    }

    [Fact]
    public async Task Crumbs_name_the_pages_above_and_no_more()
    {
        var unit = site.Registry.Rows.Units[0];
        foreach (var (address, above) in new (string, string[])[]
        {
            ("/partnerskap/" + site.Registry.Partnerships[0].Id, ["/", "/partnerskap"]),
            ("/organisationer/" + unit.OrganisationId, ["/", "/organisationer"]),
            ("/namnder/" + unit.Id, ["/", "/organisationer", "/organisationer/" + unit.OrganisationId]),
            ("/platser/1480", ["/", "/platser", "/platser/14"]),
            ("/platser/14", ["/", "/platser"]),
        })
            Assert.Equal(above, (await site.Get(address)).One("crumbs").QuerySelectorAll("a").Select(link => link.Href()));
    }

    [Fact]
    public async Task The_three_meanings_of_an_end_stay_apart()
    {
        foreach (var (fits, words) in new (Func<PeriodEnd, bool>, string)[] { (end => end.IsOpen, "tills vidare"), (end => end.IsUnknown, "inte känt") })
        {
            var row = site.Registry.Partnerships.First(row => row.Periods.Length == 1 && fits(row.Periods[0].End));
            var period = (await site.Get("/partnerskap/" + row.Id)).One("period-row");
            Assert.Equal(words, period.QuerySelectorAll("td")[1].Text());
        }
    }

    [Fact]
    public async Task Another_day_gives_another_status_and_the_link_to_the_data_keeps_it()
    {
        var row = site.Registry.Partnerships.First(row => row.On(TestSite.Today).Status == Status.Expired && row.On(new(2023, 4, 1)).Status == Status.Active);
        var page = await site.Get($"/partnerskap/{row.Id}?asof=2023-04-01");
        Assert.Equal("Pågår", page.One("status").Text());
        Assert.Contains("Läget 1 april 2023", page.One("asof").Text(), StringComparison.Ordinal);
        Assert.Equal($"/partnerskap/{row.Id}.json?asof=2023-04-01", page.One("record-json").Href());
    }

    [Fact]
    public async Task A_citation_names_version_day_and_address()
    {
        var row = site.Registry.Partnerships[0];
        var cite = (await site.Get("/partnerskap/" + row.Id)).One("cite").Text();
        Assert.Contains(site.Registry.Version.Id, cite, StringComparison.Ordinal);
        Assert.EndsWith($"/partnerskap/{row.Id}?asof=2026-11-21&version={site.Registry.Version.Id}", cite, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "sv_SE")]
    [InlineData("/en", "en_GB")]
    public async Task A_link_to_it_shows_what_it_is_where_it_is_shared(string language, string locale)
    {
        var row = site.Registry.Partnerships[0];
        var page = await site.Get($"{language}/partnerskap/{row.Id}");
        string? Of(string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

        Assert.Equal(language.Length == 0 ? row.Title : row.TitleEn, Of("og:title"));
        Assert.Equal(language.Length == 0 ? row.SummarySv : row.SummaryEn, Of("og:description"));
        Assert.Equal(Of("og:description"), Of("description"));
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.Href(), Of("og:url"));
        Assert.EndsWith($"{language}/partnerskap/{row.Id}", Of("og:url"), StringComparison.Ordinal);
        Assert.Equal(("article", locale, "IOP-registret", "summary"), (Of("og:type"), Of("og:locale"), Of("og:site_name"), Of("twitter:card")));
    }

    [Fact]
    public async Task Its_parts_stand_in_the_order_of_a_readers_questions()
    {
        var page = await site.Get("/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby");
        string[] order = ["lage", "perioder", "vilka", "villkor", "insyn", "kallor", "andringar", "liknande", "ratta", "sa-citerar-du", "som-data"];

        Assert.Equal(order, page.QuerySelectorAll("main h2[id]").Select(heading => heading.Id!).Where(order.Contains));
        Assert.All(page.QuerySelectorAll(".toc a"), link => Assert.Contains(link.Href()[1..], order));
    }

    [Fact]
    public async Task Its_kin_share_what_the_heading_says_and_stand_once()
    {
        foreach (var row in site.Registry.Partnerships.Take(20))
        {
            var page = await site.Get("/partnerskap/" + row.Id);
            var related = page.All("related").Select(item => item.QuerySelector("a")!.Href()).ToList();
            Assert.Equal(related.Distinct(), related);
            Assert.DoesNotContain("/partnerskap/" + row.Id, related);
            foreach (var all in page.All("related-all"))
                Assert.Contains($"alla {(await site.Get(all.Href())).One("result-count").Count()}", all.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_id_is_not_found() => await site.Get("/partnerskap/finns-inte", HttpStatusCode.NotFound);

    [Fact]
    public async Task A_bad_day_is_a_bad_request_that_says_why()
    {
        var page = await site.Get($"/partnerskap/{site.Registry.Partnerships[0].Id}?asof=2023-02-30", HttpStatusCode.BadRequest);
        Assert.Contains("asof=2023-02-30", page.One("fault").Text(), StringComparison.Ordinal);
    }
}
