using System.Net;

namespace IopRegistry.Web.Tests.Pages;

[Collection(OnTheSite.Name)]
public sealed class FelTests(TestSite site)
{
    [Theory]
    [InlineData(400, "Adressen kan inte läsas")]
    [InlineData(404, "Sidan finns inte")]
    [InlineData(410, "Uppgiften är borttagen")]
    [InlineData(418, "Sidan kan inte visas")]
    [InlineData(500, "Något gick fel hos oss")]
    public async Task A_fault_is_told_in_plain_words_with_a_way_on(int status, string heading)
    {
        var page = await site.Get($"/fel/{status}", (HttpStatusCode)status);
        Assert.Equal(heading, page.QuerySelector("h1")!.Text());
        Assert.NotNull(page.QuerySelector("form[action='/partnerskap'] input[name=q]"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Empty(Wholeness.FlawsOf(page));
    }

    [Fact]
    public async Task A_page_that_is_not_there_keeps_its_address_and_says_so()
    {
        var page = await site.Get("/nagot/som/inte/finns", HttpStatusCode.NotFound);
        Assert.Equal("Sidan finns inte", page.QuerySelector("h1")!.Text());
    }
}
