using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace IopRegistry.Web.Tests.OpenData;

public sealed class DifferencePageTests(TwoVersions site) : IClassFixture<TwoVersions>
{
    [Fact]
    public async Task The_form_sets_the_version_before_the_newest_against_the_newest()
    {
        var page = await Page("/data/skillnad");

        Assert.Equal(site.A, page.QuerySelector("#fran option[selected]")!.GetAttribute("value"));
        Assert.Equal(site.B, (page.QuerySelector("#till option[selected]") ?? page.QuerySelector("#till option"))!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_row_names_its_partnership_and_links_to_it_and_the_fact_is_in_words()
    {
        var row = (await Differences()).QuerySelector($"tr[data-id='{site.Changed}']")!;

        Assert.Equal($"/partnerskap/{site.Changed}", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(TwoVersions.NewTitle, row.QuerySelector("a")!.TextContent);
        Assert.Equal("Partnerskap, Titel", row.QuerySelector(".cell-note")!.TextContent);
        Assert.Contains(site.OldTitle, row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differs_is_counted_in_words()
    {
        var counts = (await Differences()).QuerySelectorAll("[data-testid=count]").Select(count => count.TextContent);

        Assert.Contains("1 rättad uppgift", counts);
        Assert.Contains("1 uppgift om att ett partnerskap är avslutat", counts);
    }

    [Fact]
    public async Task No_column_is_empty()
    {
        var table = (await Differences()).QuerySelector("main table")!;

        Assert.All(Enumerable.Range(0, table.QuerySelectorAll("thead th").Length), column => Assert.Contains(
            table.QuerySelectorAll("tbody tr"), row => row.Children[column].TextContent.Trim().Length > 0));
    }

    private Task<IDocument> Differences() => Page($"/data/skillnad?fran={site.A}&till={site.B}");

    private async Task<IDocument> Page(string address) => await new HtmlParser().ParseDocumentAsync(await site.Text(address));
}
