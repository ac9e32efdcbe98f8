using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IopRegistry.Web.Tests.Pages.Partnerskap.Insyn;

/// <summary>What the form for a letter does not take, and how it says so.</summary>
[Collection(OnTheSite.Name)]
public sealed class BrevRefusalTests(TestSite site)
{
    private const string OneBody = "/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev";

    private const string SeveralBodies = "/partnerskap/goteborg-hjallbo-lovgardet-bracke-diakoni/insyn/brev";

    private const string NoBody = "/partnerskap/varmdo-moten-nyanlanda-kompis-sverige/insyn/brev";

    [Theory]
    [InlineData(OneBody, "avtal")]
    [InlineData(SeveralBodies, "mottagare-0", "avtal", "ja")]
    [InlineData(NoBody, "namn", "avtal", "ja")]
    public async Task What_is_missing_is_told_and_leads_to_its_field(string address, string field, string? name = null, string value = "")
    {
        var page = await Send(address, name is null ? [] : [(name, value)]);

        var fault = Assert.Single(page.One("faults").QuerySelectorAll("a"));
        Assert.Equal("#" + field, fault.Href());
        Assert.NotNull(page.GetElementById(field));
        Assert.Equal(fault.Text(), page.GetElementById(field + "-fel")!.Text());
        Assert.Empty(page.All("letter"));
    }

    [Fact]
    public async Task Keys_in_the_address_are_refused_with_their_name()
    {
        var page = await site.Get(OneBody + "?fraga=hej", HttpStatusCode.BadRequest);
        Assert.Contains("fraga=hej", page.One("fault").Text(), StringComparison.Ordinal);

        using var posted = await site.Http.PostAsync(new Uri(OneBody + "?farg=bla", UriKind.Relative), Body(("avtal", "ja")));
        Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);
    }

    [Fact]
    public async Task A_question_that_is_too_long_stays_in_the_form()
    {
        var page = await Send(OneBody, ("fraga", new string('a', 1_001)));

        Assert.Equal("#fraga", page.One("faults").QuerySelector("a")!.Href());
        Assert.Equal(1_001, page.GetElementById("fraga")!.TextContent.Length);
    }

    [Theory]
    [InlineData(40_000, 1)]
    [InlineData(10, 41)]
    public async Task More_than_the_form_can_hold_is_refused(int length, int count)
    {
        using var response = await site.Http.PostAsync(
            new Uri(OneBody, UriKind.Relative), Body([.. Enumerable.Range(0, count).Select(i => ($"fraga{i}", new string('a', length)))]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        using var response = await site.Http.PostAsync(new Uri(OneBody, UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private async Task<IHtmlDocument> Send(string address, params (string Name, string Value)[] fields)
    {
        using var response = await site.Http.PostAsync(new Uri(address, UriKind.Relative), Body(fields));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private static FormUrlEncodedContent Body(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
