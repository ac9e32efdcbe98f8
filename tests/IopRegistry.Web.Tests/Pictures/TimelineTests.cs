using System.Xml.Linq;

namespace IopRegistry.Web.Tests.Pictures;

/// <summary>The timelines of records, organisations and places on the real data.</summary>
[Collection(OnTheSite.Name)]
public sealed class TimelineTests(TestSite site)
{
    [Theory]
    // A known end, an option, an end that is not known, an open end, a start that is not known.
    [InlineData("boras-motesplats-aldre-guldkanten", "agreed")]
    [InlineData("stockholm-likvardigt-brottsofferstod-brottsofferjouren", "agreed option")]
    [InlineData("goteborg-ukrainska-flyktingar-hjarterum-raddningsmissionen", "agreed perhaps")]
    [InlineData("stockholm-spraktraffar-foraldrar-svenska-med-baby", "agreed arrow")]
    public async Task Each_kind_of_end_has_a_look_of_its_own_and_is_said_in_words(string id, string looks)
    {
        var page = await site.Get("/partnerskap/" + id);
        var picture = page.One("picture");
        var partnership = site.Registry.FindPartnership(id)!;
        foreach (var look in new[] { "agreed", "option", "perhaps", "arrow" })
            Assert.Equal(looks.Contains(look, StringComparison.Ordinal), picture.QuerySelector($".pic-{look}") is not null);
        var lines = picture.QuerySelectorAll(".picture-drawing text").Select(text => text.Text()).ToList();
        foreach (var span in partnership.Timeline.Spans)
            Assert.Contains(lines, line => line.StartsWith(Web.Pages.Shared.Words.Swedish.Of(span.Period.Kind) + ":", StringComparison.Ordinal));
        Assert.Equal(partnership.Observations.Length, lines.Count(line => line.StartsWith("Uppgivet som", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_day_of_a_line_breaks_in_the_middle()
    {
        foreach (var says in (await site.Get("/platser/1480")).QuerySelectorAll(".timeline-says"))
            Assert.Equal(System.Text.RegularExpressions.Regex.Count(says.Text(), @"\d{4}-\d{2}-\d{2}"), says.QuerySelectorAll("time").Count(time => time.Text().Length == 10));
    }

    [Fact]
    public async Task Every_record_with_a_date_has_a_timeline_whose_marks_lead_to_days_it_shows()
    {
        foreach (var partnership in site.Registry.Partnerships)
        {
            var page = await site.Get($"/partnerskap/{partnership.Id}?asof=2023-04-01");
            var hasDates = partnership.Timeline.Spans.Any(span => span.From is not null || span.HasCertainEnd) || !partnership.Observations.IsEmpty;
            Assert.Equal(hasDates ? 1 : 0, page.All("picture").Count);
            if (!hasDates)
                continue;
            var rows = page.One("picture").QuerySelectorAll("[data-testid=picture-table] tbody tr");
            Assert.Equal(partnership.Timeline.Spans.Length + partnership.Observations.Length, rows.Length);
            foreach (var mark in page.One("picture").QuerySelectorAll(".picture-drawing a"))
                Assert.Matches($"^/partnerskap/{partnership.Id}\\?asof=[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}$", mark.Href());
        }
    }

    [Theory]
    [InlineData("/platser/1480", 19)]
    [InlineData("/organisationer/goteborgs-raddningsmission", 3)]
    public async Task A_list_has_a_line_for_each_partnership_that_leads_to_it_on_the_day(string path, int count)
    {
        var page = await site.Get(path + "?asof=2023-04-01");
        Assert.Empty(Pages.Wholeness.FlawsOf(page));
        var rows = page.All("timeline-row");
        Assert.Equal(count, rows.Count);
        Assert.Equal(page.All("result").Select(card => card.GetAttribute("data-id")).Distinct().Order().Where(id => rows.Any(row => row.GetAttribute("data-id") == id)), rows.Select(row => row.GetAttribute("data-id")).Order());
        Assert.All(rows, row => Assert.Equal($"/partnerskap/{row.GetAttribute("data-id")}?asof=2023-04-01", row.QuerySelector("a")!.Href()));
        // A long list is folded, and nothing is lost in the fold.
        Assert.Equal(count > 8, page.QuerySelector(".timelines > details.picture-table ~ details, .timelines details ol") is not null);
    }

    [Theory]
    [InlineData("/partnerskap/uppsala-aldrecenter-samariterhemmet/tidslinje")]
    [InlineData("/organisationer/goteborgs-raddningsmission/tidslinje")]
    [InlineData("/platser/1480/tidslinje")]
    public async Task The_files_hold_what_the_page_shows(string address)
    {
        var page = await site.Get(address[..^"/tidslinje".Length]);
        Assert.Contains(address + ".svg", page.QuerySelectorAll(".picture-files a").Select(link => link.Href()));
        var rows = page.QuerySelectorAll("[data-testid=picture-table] tbody tr");
        var lines = (await site.Http.GetStringAsync(new Uri(address + ".csv", UriKind.Relative))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,title,kind,start,end,source", lines[0]);
        Assert.Equal(rows.Length, lines.Length - 1);
        var drawing = XDocument.Parse(await site.Http.GetStringAsync(new Uri(address + ".svg", UriKind.Relative)));
        Assert.DoesNotContain(drawing.Descendants(), element => element.Attribute("class") is not null);
        Assert.All(drawing.Descendants().Where(element => element.Name.LocalName == "a"), link => Assert.Contains("asof=", link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/partnerskap/finns-inte/tidslinje.svg", 404)]
    [InlineData("/organisationer/finns-inte/tidslinje.csv", 404)]
    [InlineData("/platser/1480/tidslinje.svg?q=barn", 400)]
    [InlineData("/platser/1480/tidslinje.svg?asof=2023-13-01", 400)]
    public async Task What_is_not_there_or_not_known_is_refused(string address, int status)
    {
        using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
    }
}
