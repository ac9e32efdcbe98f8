namespace IopRegistry.Web.Tests.Pages.Om;

[Collection(OnTheSite.Name)]
public sealed class MetodTests(TestSite site)
{
    [Fact]
    public async Task The_numbers_in_the_text_are_those_of_the_data()
    {
        var report = site.Registry.Partnerships.Where(row => row.SourceId == "famna-fremia-2023").ToList();

        Assert.Equal(92, report.Count(row => row.SourceRef.StartsWith("3.", StringComparison.Ordinal)));
        Assert.Contains("92", (await site.Get("/om/metod")).GetElementById("varfor-94-blev-92")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_status_is_explained_with_its_name()
    {
        var text = (await site.Get("/om/metod")).QuerySelector("main")!.TextContent;

        Assert.All(Enum.GetValues<Status>(), status => Assert.Contains(BasisText.Name(status), text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/om/metod", "Avslutat", "Pågår", "Kommande", "Perioden har löpt ut", "Okänt")]
    [InlineData("/en/om/metod", "Ended", "Active", "Upcoming", "The period has run out", "Not known")]
    public async Task The_rules_stand_in_the_order_they_are_tried(string address, params string[] names)
    {
        var rules = (await site.Get(address)).QuerySelector(".markdown table")!.QuerySelectorAll("tbody tr");

        Assert.Equal(names.Select((name, i) => $"{i + 1}. {name}"), rules.Select(rule => rule.Children[0].TextContent));
    }

    [Fact]
    public async Task Every_source_is_there_with_its_note() =>
        Assert.Equal(site.Registry.Rows.Sources.Length, (await site.Get("/om/metod")).All("source").Count);
}
