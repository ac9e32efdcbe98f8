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
        Assert.Contains("Om de har förlängts vet vi oftast inte.", page.One("survey").Text(), StringComparison.Ordinal);
        Assert.Contains("/partnerskap?asof=2023-04-01", page.One("survey").QuerySelectorAll("a").Select(link => link.Href()));
    }

    [Fact]
    public async Task It_can_be_read_as_of_another_day()
    {
        var page = await site.Get("/?asof=2023-04-01");
        Assert.Contains("Läget 1 april 2023", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
