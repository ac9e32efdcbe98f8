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

    [Fact]
    public async Task Every_source_is_there_with_its_note() =>
        Assert.Equal(site.Registry.Rows.Sources.Length, (await site.Get("/om/metod")).All("source").Count);
}
