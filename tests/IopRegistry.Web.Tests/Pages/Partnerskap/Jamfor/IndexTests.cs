using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace IopRegistry.Web.Tests.Pages.Partnerskap.Jamfor;

/// <summary>Partnerships side by side, chosen without script and without cookie.</summary>
[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    private const string Lgh1 = "goteborg-ukrainska-flyktingar-lgh-1-skyddsvarnet";
    private const string Lgh2 = "goteborg-ukrainska-flyktingar-lgh-2-skyddsvarnet";
    private const string Suicide = "varmland-forebygga-sjalvmord-suicide-zero";
    private const string Guldkanten = "boras-motesplats-aldre-guldkanten";

    [Fact]
    public async Task Two_are_set_side_by_side_and_each_row_says_how_alike_they_are()
    {
        var page = await site.Get($"/partnerskap/jamfor?id={Lgh1}&id={Lgh2}&asof=2023-04-01");
        Assert.Empty(Wholeness.FlawsOf(page));
        Assert.Equal([Lgh1, Lgh2], page.All("compared").Select(column => column.GetAttribute("data-id")));
        // Same organisation, place and administration; Lgh 2 began earlier.
        Assert.Equal("same", Row(page, "Status").GetAttribute("data-likeness"));
        Assert.Equal("same", Row(page, "Plats").GetAttribute("data-likeness"));
        Assert.Equal("same", Row(page, "Idéburna parter").GetAttribute("data-likeness"));
        Assert.Equal("different", Row(page, "Period").GetAttribute("data-likeness"));
        Assert.Contains("olika", Row(page, "Period").Text(), StringComparison.Ordinal);
        Assert.Contains("lika", Row(page, "Plats").Text(), StringComparison.Ordinal);
        Assert.Equal(2, page.All("timeline-row").Count);
    }

    [Fact]
    public async Task Every_cell_is_what_the_record_says()
    {
        var page = await site.Get($"/partnerskap/jamfor?id={Suicide}&id={Guldkanten}");
        foreach (var (column, id) in new[] { Suicide, Guldkanten }.Index())
        {
            var partnership = site.Registry.FindPartnership(id)!;
            Assert.Equal(BasisText.Name(partnership.On(TestSite.Today).Status), Cell(page, "Status", column));
            Assert.Equal(string.Join(' ', partnership.Places.Select(place => place.Name)), Cell(page, "Plats", column));
            Assert.Contains(partnership.SummarySv, Cell(page, "Vad de gör", column), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task On_a_phone_each_value_is_heard_with_the_partnership_it_belongs_to()
    {
        var page = await site.Get($"/partnerskap/jamfor?id={Suicide}&id={Guldkanten}");
        foreach (var row in page.All("compared-row"))
        {
            var said = row.QuerySelectorAll("td > .only-stacked").Select(name => name.Text()).ToList();
            Assert.Equal([$"A, {site.Registry.FindPartnership(Suicide)!.Title}:", $"B, {site.Registry.FindPartnership(Guldkanten)!.Title}:"], said);
            Assert.Null(row.QuerySelector("td > [aria-hidden]"));
        }
    }

    [Fact]
    public async Task None_and_one_are_helped_on()
    {
        Assert.NotNull((await site.Get("/partnerskap/jamfor")).One("none-chosen"));
        var found = await site.Get("/partnerskap/jamfor?q=brottsoffer");
        Assert.NotEmpty(found.All("offer"));

        var one = await site.Get($"/partnerskap/jamfor?id={Lgh1}&asof=2023-04-01");
        Assert.Equal($"/partnerskap/{Lgh1}?asof=2023-04-01", one.One("chosen").QuerySelector("a")!.Href());
        var form = one.All("offer")[0].Closest("form")!;
        Assert.DoesNotContain(one.All("offer"), offer => offer.QuerySelector("input")!.GetAttribute("value") == Lgh1);
        // As the browser would send it.
        var query = form.QuerySelectorAll("input[type=hidden]").Append(one.All("offer")[0].QuerySelector("input")!).Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}");
        var two = await site.Get("/partnerskap/jamfor?" + string.Join('&', query));
        Assert.Equal(2, two.All("compared").Count);
        Assert.Contains("Läget 1 april 2023", two.One("asof").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_fill_the_page_and_one_can_be_taken_away_with_the_day_kept()
    {
        var page = await site.Get($"/partnerskap/jamfor?id={Lgh1}&id={Lgh2}&id={Suicide}&id={Guldkanten}&id={Lgh1}&asof=2024-01-01");
        Assert.Equal(4, page.All("compared").Count);
        Assert.Empty(page.All("offer"));
        Assert.Equal($"/partnerskap/jamfor?id={Lgh1}&id={Lgh2}&id={Guldkanten}&asof=2024-01-01", page.All("remove")[2].Href());
        Assert.All(page.All("step"), step => Assert.Contains($"id={Lgh1}&id={Lgh2}&id={Suicide}&id={Guldkanten}", step.Href(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_than_four_or_one_that_is_not_there_is_refused_by_name()
    {
        var five = string.Join('&', site.Registry.Partnerships.Take(5).Select(row => "id=" + row.Id));
        Assert.Contains("Välj högst 4", (await site.Get("/partnerskap/jamfor?" + five, HttpStatusCode.BadRequest)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("finns-inte", (await site.Get("/partnerskap/jamfor?id=finns-inte", HttpStatusCode.BadRequest)).Body!.TextContent, StringComparison.Ordinal);
        await site.Get("/partnerskap/jamfor?status=active", HttpStatusCode.BadRequest);
        using var csv = await site.Http.GetAsync(new Uri("/partnerskap/jamfor.csv?" + five, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, csv.StatusCode);
    }

    [Fact]
    public async Task The_files_have_the_chosen_ones_in_order()
    {
        var all = await site.Http.GetStringAsync(new Uri("/partnerskap.csv?asof=2023-04-01", UriKind.Relative));
        var csv = await site.Http.GetStringAsync(new Uri($"/partnerskap/jamfor.csv?id={Suicide}&id={Guldkanten}&asof=2023-04-01", UriKind.Relative));
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var every = all.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([every[0], every.Single(line => line.StartsWith(Suicide + ",", StringComparison.Ordinal)), every.Single(line => line.StartsWith(Guldkanten + ",", StringComparison.Ordinal))], lines);

        var drawing = XDocument.Parse(await site.Http.GetStringAsync(new Uri($"/partnerskap/jamfor/tidslinje.svg?id={Suicide}&id={Guldkanten}", UriKind.Relative)));
        Assert.Equal(2, drawing.Descendants().Count(element => element.Name.LocalName == "a"));
    }

    [Fact]
    public async Task Cards_of_the_search_and_the_record_lead_there()
    {
        var list = await site.Get("/partnerskap?q=barn&asof=2023-04-01");
        var form = list.One("compare-form");
        Assert.Equal("/partnerskap/jamfor", form.GetAttribute("action"));
        Assert.Equal("2023-04-01", form.QuerySelector("input[name=asof]")!.GetAttribute("value"));
        var picks = list.All("compare-pick");
        Assert.Equal(list.All("result").Count, picks.Count);
        Assert.All(picks, pick => Assert.Equal((form.Id, "id"), (pick.GetAttribute("form"), pick.GetAttribute("name"))));
        Assert.Equal($"/partnerskap/jamfor?id={Lgh1}&asof=2023-04-01", (await site.Get($"/partnerskap/{Lgh1}?asof=2023-04-01")).One("compare").Href());
    }

    private static IElement Row(IParentNode page, string name) =>
        page.All("compared-row").Single(row => row.QuerySelector("th")!.Text().StartsWith(name, StringComparison.Ordinal));

    private static string Cell(IParentNode page, string name, int column) => Row(page, name).QuerySelectorAll("td")[column].QuerySelector("ul")!.Text();
}
