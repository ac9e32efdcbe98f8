using System.Xml.Linq;
using AngleSharp.Dom;
using IopRegistry.Search;

namespace IopRegistry.Web.Tests.Pictures;

/// <summary>The pictures of the statistics page on the real data.</summary>
[Collection(OnTheSite.Name)]
public sealed class StatisticsPicturesTests(TestSite site)
{
    [Theory]
    [InlineData("/statistik")]
    [InlineData("/statistik?asof=2023-04-01")]
    [InlineData("/statistik?asof=2024-01-01&county=14&county=01&status=past&status=active")]
    [InlineData("/statistik?q=flyktingar&focus=barn-unga")]
    public async Task Every_mark_leads_to_a_search_with_just_as_many_hits(string address)
    {
        var page = await site.Get(address);
        Assert.Empty(Pages.Wholeness.FlawsOf(page));
        var links = page.All("picture").SelectMany(picture => picture.CountedLinks()).Distinct().ToList();
        Assert.NotEmpty(links);
        foreach (var (search, count) in links)
        {
            Assert.Equal(count, Hits(search));
            Assert.True(search.Contains("asof=", StringComparison.Ordinal) || !address.Contains("asof=", StringComparison.Ordinal), $"{search} forgets the day");
        }

        // And that the page behind says the same.
        foreach (var (search, count) in links.Where(link => link.Count > 0).Take(3))
            Assert.Equal(count, (await site.Get(search)).One("result-count").Count());
    }

    [Fact]
    public async Task The_file_has_the_numbers_of_the_table()
    {
        var page = await site.Get("/statistik?asof=2023-04-01&focus=barn-unga");
        foreach (var picture in page.All("picture"))
        {
            var file = picture.QuerySelectorAll(".picture-files a").Select(link => link.Href()).Single(link => link.Contains(".csv", StringComparison.Ordinal));
            var lines = (await site.Http.GetStringAsync(new Uri(file, UriKind.Relative))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var rows = picture.QuerySelectorAll("[data-testid=picture-table] tbody tr");
            if (rows.Length == 0)
                rows = picture.QuerySelectorAll("table.bars tbody tr");
            Assert.Equal(rows.Length, lines.Length - 1);
            foreach (var (row, line) in rows.Zip(lines.Skip(1)))
                Assert.Equal(row.QuerySelectorAll("td.number, .bar-count").Select(cell => cell.Text()), Numbers(lines[0], line));
        }
    }

    [Fact]
    public async Task The_drawing_is_a_whole_file_of_its_own()
    {
        var page = await site.Get("/statistik?asof=2023-04-01");
        var files = page.QuerySelectorAll(".picture-files a").Select(link => link.Href()).Where(link => link.Contains(".svg", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var response = await site.Http.GetAsync(new Uri(file, UriKind.Relative));
            Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("2023-04-01", response.Headers.GetValues("X-As-Of").Single());
            var drawing = XDocument.Parse(await response.Content.ReadAsStringAsync());
            var all = drawing.Descendants().ToList();
            Assert.Equal("svg", drawing.Root!.Name.LocalName);
            Assert.False(string.IsNullOrEmpty(drawing.Root.Element(drawing.Root.Name.Namespace + "title")?.Value));
            Assert.DoesNotContain(all, element => element.Attribute("class") is not null || element.Attribute("style") is not null);
            Assert.All(all.Where(element => element.Name.LocalName == "a"), link => Assert.StartsWith("http://localhost/partnerskap", link.Attribute("href")!.Value, StringComparison.Ordinal));
            Assert.All(all.Where(element => element.Name.LocalName == "text"), text => Assert.NotNull(text.Attribute("fill")));
        }
    }

    [Theory]
    [InlineData("2016-01-02")]
    [InlineData("2019-03-31")]
    [InlineData("2021-09-30")]
    [InlineData("2023-04-01")]
    [InlineData("2027-12-31")]
    public async Task The_chosen_days_label_stays_on_a_phone(string day)
    {
        // A screen of 320 pixels has 288 for the drawing; 13 pixels bold are seven a letter.
        const double Width = 288;
        var label = (await site.Get($"/statistik?asof={day}")).All("picture").Single(picture => picture.Id == "over-tid")
            .QuerySelectorAll("a > text").Single(text => text.TextContent.EndsWith("pågår", StringComparison.Ordinal));
        var at = Width * double.Parse(label.GetAttribute("x")!.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture) / 100;
        var length = 7.0 * label.TextContent.Length;
        var left = label.GetAttribute("text-anchor") switch { "end" => at - length, "middle" => at - length / 2, _ => at };
        Assert.True(left >= -1 && left + length <= Width + 1, $"from {left:0} to {left + length:0} of {Width}");
    }

    [Fact]
    public async Task No_year_is_left_out_between_the_first_and_the_last()
    {
        var bars = (await site.Get("/statistik")).All("picture").Single(picture => picture.Id == "startar").QuerySelectorAll("tbody tr");
        var years = bars.Select(bar => bar.QuerySelector("th")!.Text()).Where(year => year.All(char.IsDigit)).Select(year => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(years[0], years[^1] - years[0] + 1), years);
        Assert.Contains(bars, bar => bar.QuerySelector(".bar-count")!.Text() == "0");
    }

    [Fact]
    public async Task The_day_is_drawn_with_an_edge_over_what_it_crosses()
    {
        foreach (var address in new[] { "/statistik", "/platser/1480" })
        {
            var lines = (await site.Get(address)).QuerySelectorAll(".picture-drawing svg > g > line.pic-asof, .picture-drawing > svg > g > line.pic-asof");
            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.Equal("pic-asof-edge", line.PreviousElementSibling!.ClassName));
            Assert.All(lines, line =>
            {
                var drawn = line.Closest("svg")!.QuerySelectorAll("*").ToList();
                var under = drawn.FindLastIndex(shape => shape.ClassList.Contains("pic-agreed") || shape.ClassList.Contains("pic-active"));
                Assert.InRange(under, 0, drawn.IndexOf(line));
            });
        }
    }

    [Theory]
    [InlineData("/statistik/finns-inte.svg", 404)]
    [InlineData("/statistik/lan.svg?asof=2023-02-30", 400)]
    [InlineData("/statistik/lan.csv?page=2", 400)]
    [InlineData("/statistik/lan.svg?dialect=excel", 400)]
    [InlineData("/statistik/lan.csv?dialect=excel", 200)]
    public async Task A_picture_is_refused_for_what_it_does_not_know(string address, int status)
    {
        using var response = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
    }

    private int Hits(string address)
    {
        var pairs = address.Split('?').Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])));
        var (query, faults) = QueryReader.Read(site.Registry, pairs);
        Assert.Empty(faults);
        return site.Registry.Search.Run(query, TestSite.Today).Total;
    }

    private static IEnumerable<string> Cells(string line) =>
        System.Text.RegularExpressions.Regex.Matches(line + ",", "(\"(?:[^\"]|\"\")*\"|[^,]*),").Select(cell => cell.Groups[1].Value);

    private static IEnumerable<string> Numbers(string header, string line)
    {
        var numbers = header.Split(',').Index().Where(column => column.Item is "known" or "active" or "unknown" or "partnerships").Select(column => column.Index).ToHashSet();
        return Cells(line).Index().Where(cell => numbers.Contains(cell.Index)).Select(cell => cell.Item);
    }
}
