using System.Text;
using IopRegistry.Curation;
using IopRegistry.Web.Pages.Data;

namespace IopRegistry.Web.Tests.Pages.Data;

[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    [Fact]
    public async Task Every_table_can_be_downloaded_and_is_described()
    {
        var page = await site.Get("/data");
        Assert.Equal(Schema.Tables.Select(table => table.Name), page.All("table").Select(row => row.GetAttribute("data-id")));
        foreach (var table in Schema.Tables)
        {
            Assert.NotEmpty(TableText.Of(table.Name));
            var text = await site.Http.GetStringAsync(new Uri($"/data/{table.FileName}", UriKind.Relative));
            Assert.Equal(site.Registry.Files[table.FileName], Encoding.UTF8.GetBytes(text));
        }
    }

    [Fact]
    public async Task It_names_the_licence_and_how_to_cite()
    {
        var page = await site.Get("/data");
        Assert.NotNull(page.QuerySelector("main a[rel=license][href*='creativecommons.org/licenses/by/4.0']"));
        Assert.Contains(site.Registry.Version.Id, page.One("cite").Text(), StringComparison.Ordinal);
        Assert.Contains("@misc{", page.One("bibtex").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_can_be_had_in_one_file_with_its_hash_and_everything_about_it_is_linked()
    {
        var page = await site.Get("/data");
        Assert.Equal(["iop.zip", "iop.sqlite"], page.All("whole").Select(file => file.GetAttribute("data-id")));
        foreach (var file in page.All("whole"))
        {
            var bytes = await site.Http.GetByteArrayAsync(new Uri(file.QuerySelector("a")!.Href(), UriKind.Relative));
            Assert.Equal(Manifest.HashOf(bytes), file.One("sha256").Text());
            Assert.NotEmpty(file.One("size").Text());
        }

        foreach (var address in new[] { "/data/ordbok", "/om/api", "/data/versioner", "/data/skillnad", "/data/dcat.rdf", "/data/version.json" })
            Assert.NotNull(page.QuerySelector($"main a[href='{address}']"));
        Assert.Equal("/data/dataset.jsonld", page.QuerySelector("link[rel=alternate][type='application/ld+json']")!.Href());
    }
}
