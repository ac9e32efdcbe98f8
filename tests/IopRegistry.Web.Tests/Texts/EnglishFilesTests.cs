using System.Text.Json.Nodes;
using System.Xml.Linq;
using IopRegistry.Web.Tests.Feeds;

namespace IopRegistry.Web.Tests.Texts;

/// <summary>What a visitor of the English pages takes with her: suggestions and pictures in English; tables are in Swedish and say so.</summary>
[Collection(OnTheSite.Name)]
public sealed class EnglishFilesTests(TestSite site)
{
    private const string Record = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby";

    [Theory]
    [InlineData("/en/statistik")]
    [InlineData("/en" + Record)]
    [InlineData("/en/platser/1480?asof=2023-04-01")]
    public async Task Pictures_come_in_the_language_of_the_page_and_tables_say_that_they_are_swedish(string address)
    {
        var files = (await site.Get(address)).QuerySelectorAll(".picture-files a");
        Assert.NotEmpty(files);
        foreach (var file in files)
            Assert.Equal(file.Href().Contains(".csv", StringComparison.Ordinal) ? ("sv", false) : ((string?)null, true), (file.GetAttribute("hreflang"), file.Href().StartsWith("/en/", StringComparison.Ordinal)));
        foreach (var file in files.Where(file => !file.HasAttribute("hreflang")))
        {
            using var answer = await site.Http.GetAsync(new Uri(file.Href(), UriKind.Relative));
            Assert.Equal("en", Assert.Single(answer.Content.Headers.ContentLanguage));
            var drawing = XDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal("en", drawing.Root!.Attribute(XNamespace.Xml + "lang")!.Value);
            Assert.Contains(drawing.Descendants(), text => text.Value.StartsWith("IOP-registret, as of ", StringComparison.Ordinal));
            Assert.DoesNotContain(drawing.Descendants().Where(element => !element.HasElements), text => text.Value.Contains("pågår", StringComparison.Ordinal));
            Assert.All(drawing.Descendants(XName.Get("a", drawing.Root.Name.NamespaceName)), link => Assert.StartsWith("http://localhost/en/", link.Attribute("href")!.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_picture_has_a_tag_of_its_own_in_each_language_and_is_never_mixed_up()
    {
        for (var i = 0; i < 4; i++)
        {
            Assert.Contains("Kända partnerskap per län", await site.Http.GetStringAsync(new Uri("/statistik/lan.svg", UriKind.Relative)), StringComparison.Ordinal);
            Assert.Contains("Known partnerships by county", await site.Http.GetStringAsync(new Uri("/en/statistik/lan.svg", UriKind.Relative)), StringComparison.Ordinal);
        }

        using var swedish = await site.Http.Send(HttpMethod.Get, "/statistik/lan.svg");
        using var english = await site.Http.Send(HttpMethod.Get, "/en/statistik/lan.svg");
        Assert.NotEqual(swedish.Headers.ETag, english.Headers.ETag);
    }

    [Theory]
    [InlineData("homeless", "Homelessness and social exclusion", "Focus area", "/en/partnerskap?focus=hemloshet-utsatthet")]
    [InlineData("hemlöshet", "(Hemlöshet", "Focus area", "/en/partnerskap?focus=")]
    [InlineData("göteb", "Göteborg", "Place", "/en/platser/1480")]
    [InlineData("young children", "Svenska med baby", "Partnership", "/en/partnerskap/")]
    [InlineData("räddningsm", "Räddningsmission", "Organisation", "/en/organisationer/")]
    public async Task Suggestions_are_in_English_and_lead_to_English_pages(string typed, string name, string kind, string address)
    {
        var box = (await site.Get("/en")).QuerySelector("input[data-suggestions]")!.GetAttribute("data-suggestions")!;
        var found = JsonNode.Parse(await site.Http.GetStringAsync(new Uri($"{box}?q={Uri.EscapeDataString(typed)}", UriKind.Relative)))!.AsArray();
        var rows = found[1]!.AsArray().Select((_, i) => (Name: (string)found[1]![i]!, Kind: (string)found[2]![i]!, Address: (string)found[3]![i]!)).ToList();
        Assert.Contains(rows, row => row.Name.Contains(name, StringComparison.Ordinal) && row.Kind == kind && row.Address.StartsWith("http://localhost" + address, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains(row.Kind, new[] { "Focus area", "Place", "Partnership", "Organisation" }));
    }

    [Fact]
    public async Task A_record_names_its_terms_and_its_insight_in_English()
    {
        var page = await site.Get("/en" + Record);
        Assert.DoesNotContain(page.QuerySelectorAll("#insyn ~ p strong, .topics"), element => element.HasAttribute("lang"));
        Assert.Contains("Yes, through a term of its own in the agreement.", page.QuerySelector("#insyn ~ p strong")!.Text(), StringComparison.Ordinal);
        var swedish = (await site.Get(Record)).All("clause-link").Select(link => link.Text()).ToList();
        Assert.DoesNotContain(page.All("clause-link"), link => swedish.Contains(link.Text()));
    }
}
