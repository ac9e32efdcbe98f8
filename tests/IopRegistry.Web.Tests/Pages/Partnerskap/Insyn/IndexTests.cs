using System.Net;
using System.Text.Json;

namespace IopRegistry.Web.Tests.Pages.Partnerskap.Insyn;

[Collection(OnTheSite.Name)]
public sealed class IndexTests(TestSite site)
{
    private const string Read = "/partnerskap/stockholm-spraktraffar-foraldrar-svenska-med-baby/insyn";

    private const string Unread = "/partnerskap/kalmar-motesplats-idrott-fbc-kalmarsund/insyn";

    [Fact]
    public async Task Every_partnership_has_its_page_with_five_areas_and_a_way_to_ask()
    {
        foreach (var partnership in site.Registry.Partnerships)
        {
            var page = await site.Get($"/partnerskap/{partnership.Id}/insyn");

            Assert.Equal(5, page.All("area").Count);
            Assert.Equal($"/partnerskap/{partnership.Id}/insyn/brev", page.One("letter-link").Href());
            Assert.NotEmpty(page.One("basis").Text());
        }
    }

    [Fact]
    public async Task Where_nothing_is_known_nobody_has_asked_and_the_page_says_what_is_missing()
    {
        var page = await site.Get(Unread);

        Assert.All(page.All("area-status"), status => Assert.Equal("Inte begärt", status.Text()));
        Assert.Equal("Det är oklart.", page.One("basis").Text());
        Assert.All(["Diarienummer", "Överenskommelsens villkor", "Vilka bilagor"], gap => Assert.Contains(gap, page.One("gaps").Text(), StringComparison.Ordinal));
        Assert.Empty(page.All("clause"));
    }

    [Fact]
    public async Task An_agreement_that_was_read_has_its_terms_with_paragraphs_those_on_insight_first()
    {
        var page = await site.Get(Read);

        var clauses = page.All("clause");
        Assert.Equal("Allmänhetens insyn", clauses[0].QuerySelector("h4")!.Text());
        Assert.All(clauses.SelectMany(clause => clause.QuerySelectorAll("li")), term => Assert.NotEmpty(term.QuerySelector(".party-detail")!.Text()));
        Assert.Equal("Ja, genom ett eget villkor i överenskommelsen.", page.One("basis").Text());
    }

    [Fact]
    public async Task What_is_only_read_in_the_agreement_is_not_called_published() =>
        Assert.All((await site.Get(Read)).All("area-status"), status => Assert.Equal("Ur överenskommelsen", status.Text()));

    [Fact]
    public async Task Terms_are_folded_but_those_on_insight_and_a_link_to_one_leads_inside_what_opens()
    {
        var page = await site.Get(Read);

        Assert.Equal(page.All("clause").Count(clause => clause.HasAttribute("open")), page.All("clause").TakeWhile(clause => clause.HasAttribute("open")).Count());
        Assert.Contains(page.All("clause"), clause => !clause.HasAttribute("open"));
        Assert.All(page.All("clause"), clause => Assert.StartsWith("villkor-", clause.QuerySelector("ul")!.Id, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[data-testid=toc] a"), link => Assert.NotNull(page.GetElementById(link.Href()[1..])));
    }

    [Fact]
    public async Task The_five_areas_are_never_called_the_law_s() =>
        Assert.Contains("De är ingen lista ur lagen", (await site.Get(Unread)).QuerySelector("main")!.Text(), StringComparison.Ordinal);

    [Fact]
    public async Task The_machine_twin_says_the_same()
    {
        using var json = JsonDocument.Parse(await site.Http.GetStringAsync(new Uri(Read + ".json", UriKind.Relative)));
        var page = await site.Get(Read);

        Assert.Equal("agreement", json.RootElement.GetProperty("insight_basis").GetString());
        Assert.Equal(
            page.All("area").Select(area => area.QuerySelector("h3")!.Id),
            json.RootElement.GetProperty("areas").EnumerateArray().Select(area => area.GetProperty("area").GetString()));
        Assert.Equal(page.QuerySelectorAll("[data-testid=clause] li").Length, json.RootElement.GetProperty("terms").GetArrayLength());
        Assert.Equal(page.One("gaps").QuerySelectorAll("li").Select(gap => gap.Text()), json.RootElement.GetProperty("missing").EnumerateArray().Select(gap => gap.GetString()));
    }

    [Theory]
    [InlineData("/partnerskap/finns-inte/insyn", HttpStatusCode.NotFound)]
    [InlineData("/partnerskap/finns-inte/insyn.json", HttpStatusCode.NotFound)]
    [InlineData("/partnerskap/finns-inte/insyn/brev", HttpStatusCode.NotFound)]
    [InlineData(Unread + "?farg=bla", HttpStatusCode.BadRequest)]
    [InlineData(Unread + ".json?farg=bla", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_not_found_and_a_bad_query_is_refused(string address, HttpStatusCode status) =>
        await site.Get(address, status);
}
