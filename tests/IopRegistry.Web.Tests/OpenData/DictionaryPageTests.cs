using AngleSharp.Html.Parser;
using IopRegistry.Curation;

namespace IopRegistry.Web.Tests.OpenData;

public class DictionaryPageTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task Every_column_stands_on_the_page_with_the_words_of_the_manifest()
    {
        var page = new HtmlParser().ParseDocument(await site.Text("/data/ordbok"));
        var package = await site.Json("/data/datapackage.json");

        foreach (var table in Schema.Tables)
        {
            var section = page.QuerySelector($"[data-testid=table][data-id={table.Name}]")!;
            var fields = package["resources"]!.AsArray().Single(resource => (string)resource!["name"]! == table.Name)!["schema"]!["fields"]!.AsArray();
            Assert.Equal(table.Columns.Select(column => column.Name), section.QuerySelectorAll("[data-testid=column]").Select(row => row.GetAttribute("data-id")));
            Assert.All(fields, field => Assert.Contains(((string)field!["description"]!).Replace("`", "", StringComparison.Ordinal), section.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal));
        }
    }
}
