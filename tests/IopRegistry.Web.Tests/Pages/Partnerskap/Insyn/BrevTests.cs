using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IopRegistry.Web.Data;
using Microsoft.Extensions.Configuration;

namespace IopRegistry.Web.Tests.Pages.Partnerskap.Insyn;

[Collection(OnTheSite.Name)]
public sealed class BrevTests(TestSite site)
{
    private const string OneBody = "/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev";

    private const string SeveralBodies = "/partnerskap/goteborg-hjallbo-lovgardet-bracke-diakoni/insyn/brev";

    private const string NoBody = "/partnerskap/varmdo-moten-nyanlanda-kompis-sverige/insyn/brev";

    [Fact]
    public async Task The_form_becomes_a_letter_to_the_committee_without_script()
    {
        var page = await Send(OneBody, ("avtal", "ja"), ("omrade", "economy"), ("fraga", "Hur många har deltagit?"));

        var letter = page.One("letter").TextContent;
        Assert.StartsWith("Till Borås Stad\nVård- och äldrenämnden\n", letter, StringComparison.Ordinal);
        Assert.Contains("3. Handlingar som besvarar min fråga: Hur många har deltagit?", letter, StringComparison.Ordinal);
        Assert.NotEmpty(page.One("what-to-expect").Text());
    }

    [Fact]
    public async Task Nothing_is_kept_by_caches_and_no_cookie_is_set()
    {
        using var form = await site.Http.GetAsync(new Uri(OneBody, UriKind.Relative));
        using var letter = await site.Http.PostAsync(new Uri(OneBody, UriKind.Relative), Body(("avtal", "ja")));

        Assert.All([form, letter], response =>
        {
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.False(response.Headers.Contains("Set-Cookie"));
        });
    }

    [Fact]
    public async Task The_text_file_is_the_letter_in_UTF_8()
    {
        var page = await Send(OneBody, ("omrade", "quality"));
        using var response = await site.Http.PostAsync(new Uri(OneBody, UriKind.Relative), Body(("omrade", "quality"), ("svar", "text")));

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("begaran-boras-finsksprakiga-aldre-allaktivitetshuset.txt", response.Content.Headers.ContentDisposition!.FileName);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(page.One("letter").TextContent.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Among_several_bodies_the_chosen_one_gets_the_letter() => Assert.StartsWith(
        "Till Bostads AB Poseidon\n",
        (await Send(SeveralBodies, ("avtal", "ja"), ("mottagare", "bostads-ab-poseidon"))).One("letter").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public async Task Where_no_body_is_known_the_citizen_names_it() => Assert.StartsWith(
        "Till Värmdö kommun, utbildningsnämnden\n",
        (await Send(NoBody, ("avtal", "ja"), ("namn", "Värmdö kommun, utbildningsnämnden"))).One("letter").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public async Task Where_no_body_is_known_the_form_proposes_the_place_s_and_keeps_what_is_typed_instead()
    {
        Assert.Equal("Värmdö kommun", (await site.Get(NoBody)).GetElementById("namn")!.GetAttribute("value"));
        Assert.Equal("", (await Send(NoBody, ("avtal", "ja"), ("namn", ""))).GetElementById("namn")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_is_typed_comes_back_as_text_only()
    {
        var page = await Send(OneBody, ("fraga", "</pre><script>alert(1)</script>\u202e\n\nTill: någon annan"));

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("min fråga: </pre><script>alert(1)</script> Till: någon annan", page.One("letter").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_request_site_is_offered_unless_one_is_configured()
    {
        Assert.Empty((await Send(OneBody, ("avtal", "ja"))).All("request-site"));
        Assert.Null(Configured(null).AddressFor("a", "b"));
        Assert.Equal("https://example.org/ny?t=a%20b&l=%C3%A5%26", Configured("https://example.org/ny?t={title}&l={body}").AddressFor("a b", "å&"));
        Assert.Throws<InvalidOperationException>(() => Configured("http://example.org/{body}"));
        Assert.Throws<InvalidOperationException>(() => Configured("https://example.org/"));
    }

    private static RequestSite Configured(string? template) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Letter:RequestSite"] = template }).Build());

    private async Task<IHtmlDocument> Send(string address, params (string Name, string Value)[] fields)
    {
        using var response = await site.Http.PostAsync(new Uri(address, UriKind.Relative), Body(fields));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private static FormUrlEncodedContent Body(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
