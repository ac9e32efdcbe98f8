using System.Net;

namespace IopRegistry.Web.Tests.Pages.Organisationer;

[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    [Theory]
    [InlineData("", "svenska-roda-korset")]
    [InlineData("?q=RÖDA+kors", "svenska-roda-korset")]
    [InlineData("?q=roda", "svenska-roda-korset")]
    [InlineData("?q=212000-0142", "stockholms-stad")]
    [InlineData("?kind=municipality", "stockholms-stad")]
    [InlineData("?q=stad&kind=", "boras-stad")]
    public async Task An_organisation_is_found(string query, string id)
    {
        var page = await site.Get("/organisationer" + query);
        Assert.Contains(id, page.All("organisation").Select(row => row.GetAttribute("data-id")));
        Assert.Equal(page.One("result-count").Count(), page.All("organisation").Count);
    }

    [Fact]
    public async Task An_unknown_kind_is_a_bad_request_that_says_why()
    {
        var page = await site.Get("/organisationer?kind=klubb", HttpStatusCode.BadRequest);
        Assert.Contains("kind=klubb", page.One("fault").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_the_name_says_is_not_said_again_and_the_numbers_have_a_heading()
    {
        var page = await site.Get("/organisationer");
        var rows = page.All("organisation").Select(row => (Name: row.QuerySelector("a")!.Text(), Form: row.QuerySelector(".muted")!.Text())).ToList();
        Assert.DoesNotContain(rows, row => row.Form.Length > 0 && row.Name.Contains(row.Form, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(("Stockholms stad", "Kommun"), rows);
        Assert.All(page.QuerySelectorAll(".letter"), letter => Assert.Contains("Antal kända partnerskap", letter.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_hit_is_no_proof()
    {
        var page = await site.Get("/organisationer?q=qqzz");
        Assert.Contains("Den kan ändå ha ett partnerskap som vi inte känner till.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
