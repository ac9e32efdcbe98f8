using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Tests.Pages.Om;

[Collection(OnTheSite.Name)]
public sealed class MetodTests(TestSite site)
{
    [Fact]
    public async Task The_numbers_in_the_text_are_those_of_the_data()
    {
        var report = site.Registry.Partnerships.Where(row => row.SourceId == "famna-fremia-2023").ToList();
        Assert.Equal(92, report.Count(row => row.SourceRef.StartsWith("3.", StringComparison.Ordinal)));
        var text = (await site.Get("/om/metod")).QuerySelector("main")!.TextContent;
        Assert.Contains($"har registret {site.Registry.Partnerships.Length} partnerskap", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_status_is_explained_with_its_name()
    {
        var page = await site.Get("/om/metod");
        Assert.Equal(
            Enum.GetValues<Status>().Select(BasisText.Name).Order(StringComparer.Ordinal),
            page.All("status").Select(badge => badge.Text()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_source_is_there_with_its_note()
    {
        var page = await site.Get("/om/metod");
        Assert.Equal(site.Registry.Rows.Sources.Length, page.All("source").Count);
        Assert.Equal(2023, Survey.LargestOf(site.Registry)!.Day.Year);
    }
}
