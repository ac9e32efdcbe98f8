using System.Net;

namespace IopRegistry.Web.Tests.Limits;

/// <summary>No address takes a key it does not know: each would be another copy of the same page.</summary>
[Collection(OnTheSite.Name)]
public sealed class RefusedQueryTests(TestSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/partnerskap")]
    [InlineData("/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset")]
    [InlineData("/organisationer")]
    [InlineData("/organisationer/bracke-diakoni")]
    [InlineData("/platser")]
    [InlineData("/platser/1480")]
    [InlineData("/statistik")]
    [InlineData("/andringar")]
    [InlineData("/data")]
    [InlineData("/data/ordbok")]
    [InlineData("/data/versioner")]
    [InlineData("/om")]
    [InlineData("/om/api")]
    [InlineData("/om/metod")]
    [InlineData("/tillganglighet")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/opensearch.xml")]
    public async Task An_unknown_key_is_400(string address) => await site.Get(address + "?farg=bla", HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("/organisationer?q=%01")]
    [InlineData("/platser?q=a%0Ab")]
    [InlineData("/om?q=%00")]
    [InlineData("/partnerskap?%1Fx=1")]
    [InlineData("/partnerskap/%7F")]
    public async Task A_control_character_is_400_and_says_so(string address)
    {
        var page = await site.Get(address, HttpStatusCode.BadRequest);

        Assert.Contains("styrtecken", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/organisationer?q=stad&kind=")]
    [InlineData("/platser?q=g%C3%B6teborg")]
    public async Task A_known_key_is_taken(string address) => await site.Get(address);
}
