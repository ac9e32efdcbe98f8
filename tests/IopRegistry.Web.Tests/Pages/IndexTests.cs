using System.Globalization;

namespace IopRegistry.Web.Tests.Pages;

[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    [Fact]
    public async Task Every_figure_is_the_count_of_the_search_it_leads_to()
    {
        var page = await site.Get("/");
        var figures = page.QuerySelectorAll("[data-testid^='figure-']");
        Assert.True(figures.Length >= 4);
        foreach (var figure in figures)
            Assert.Equal(figure.Count(), (await site.Get(figure.Href())).One("result-count").Count());
    }

    [Fact]
    public async Task It_says_that_most_is_known_from_the_survey_and_leads_to_its_day()
    {
        var page = await site.Get("/");

        Assert.Contains("om de har förlängts vet vi oftast inte.", page.One("situation").Text(), StringComparison.Ordinal);
        Assert.Contains("Det mesta vi vet kommer från en undersökning", page.One("survey").Text(), StringComparison.Ordinal);
        Assert.Contains("/?asof=2023-04-01", page.One("survey").QuerySelectorAll("a").Select(link => link.Href()));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?asof=2023-04-01")]
    public async Task The_sentence_the_bar_and_the_figures_tell_the_same(string address)
    {
        var page = await site.Get(address);
        var figures = page.QuerySelectorAll(".figures [data-testid^='figure-']:not([data-testid='figure-all'])").ToList();
        var bars = page.QuerySelectorAll(".stack rect").Select(rect => int.Parse(rect.GetAttribute("width")!, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(figures.Select(figure => figure.Count()), bars);
        Assert.Equal(page.One("figure-all").Count(), bars.Sum());
        var told = page.One("situation").QuerySelectorAll("strong").Select(strong => strong.Count()).ToList();
        Assert.Equal([bars.Sum(), page.One("figure-active").Count(), CountOf("unknown"), CountOf("expired")], told);

        int CountOf(string status) => page.All($"figure-{status}").SingleOrDefault()?.Count() ?? 0;
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?asof=2024-11-30")]
    [InlineData("/?asof=2023-04-01")]
    public async Task What_ends_soon_is_what_the_search_finds(string address)
    {
        var page = await site.Get(address);
        var link = page.All("ending").Single(ending => ending.GetAttribute("data-months") == "12");
        var shown = page.All("ending-hit").Select(hit => hit.QuerySelector("a")!.Text()).ToList();

        var found = await site.Get(link.Href() + "&size=100&sort=end");
        Assert.NotEmpty(shown);
        Assert.All(shown, title => Assert.Contains(title, found.All("result").Select(result => result.QuerySelector("h3")!.Text())));
        var total = found.One("result-count").Count();
        Assert.Equal(Math.Min(8, total), shown.Count);
        Assert.Equal(total > 8 ? [$"Visar 8 av {total}. Visa alla {total}"] : [], page.All("ending-more").Select(more => more.Text()));
        Assert.All(page.All("ending-more"), more => Assert.Equal(link.Href(), more.QuerySelector("a")!.Href()));
    }

    [Theory]
    [InlineData("/", "Slutar snart", "gäller tills vidare", "I dag pågår")]
    [InlineData("/?asof=2023-04-01", "Slutdatum inom ett år från 1 april 2023", "Den dagen gällde", "Den dagen pågick")]
    [InlineData("/?asof=2027-06-01", "Slutdatum inom ett år från 1 juni 2027", "gäller tills vidare", "Den dagen pågår")]
    public async Task A_day_that_has_been_and_one_to_come_are_told_in_their_own_tense(string address, string heading, string open, string situation)
    {
        var page = await site.Get(address);
        var ending = page.One("ending-soon");
        Assert.Equal(heading, ending.QuerySelector("h2")!.Text());
        Assert.Contains(open, ending.Text(), StringComparison.Ordinal);
        Assert.Contains(situation, page.One("situation").Text(), StringComparison.Ordinal);
        Assert.Equal(address == "/", ending.Text().Contains("Slutar inom", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/?asof=2014-01-01")]
    [InlineData("/?asof=2045-01-01")]
    public async Task A_day_far_away_is_not_said_to_be_followed_by_the_next_twelve_months(string address) =>
        Assert.Contains("slutdatum inom ett år från den dagen", (await site.Get(address)).One("ending-soon").Text(), StringComparison.Ordinal);

    [Fact]
    public async Task The_first_load_is_one_line_of_the_changes_and_not_a_wall()
    {
        var recent = (await site.Get("/")).All("recent-group");

        Assert.InRange(recent.Count, 1, 5);
        Assert.Contains(recent, group => group.Text().StartsWith($"{site.Registry.Partnerships.Length} partnerskap ", StringComparison.Ordinal) && group.QuerySelector("a") is null);
    }

    [Fact]
    public async Task It_can_be_read_as_of_another_day()
    {
        var page = await site.Get("/?asof=2023-04-01");
        Assert.Contains("Läget 1 april 2023", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
