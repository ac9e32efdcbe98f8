using System.Net;

namespace IopRegistry.Web.Tests.Pages.Platser;

[Collection(OnTheSite.Name)]
public sealed class DetailsTests(TestSite site)
{
    [Fact]
    public async Task A_place_without_records_says_inget_kant_partnerskap_and_never_that_there_are_none()
    {
        foreach (var place in site.Registry.Rows.Places.Where(place => !site.Registry.PartnershipsIn(place).Any()).Chunk(15).Select(places => places[0]))
        {
            var page = await site.Get("/platser/" + place.Code);
            Assert.StartsWith("Inget känt partnerskap.", page.One("none-known").Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("inga partnerskap", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_place_with_records_shows_them_and_the_region_and_its_neighbours()
    {
        var page = await site.Get("/platser/1480");
        Assert.Equal(page.QuerySelector("#partnerskap .count")!.Count(), site.Registry.PartnershipsIn(site.Registry.FindPlace("1480")!).Count());
        Assert.Contains("Västra Götalandsregionen", page.QuerySelector("section[aria-labelledby=regionen]")!.Text(), StringComparison.Ordinal);
        Assert.Equal(48, page.All("place").Count);
    }

    [Fact]
    public async Task A_region_is_said_to_have_no_other_only_where_it_has_some()
    {
        var starts = new HashSet<string>();
        foreach (var place in site.Registry.Rows.Places.Where(place => place.Kind == PlaceKind.Municipality).DistinctBy(place => place.CountyCode))
        {
            if ((await site.Get("/platser/" + Registry.Canonical(place.Code))).All("none-regional") is not [var says])
                continue;
            var hasSome = site.Registry.PartnershipsIn(site.Registry.FindPlace(place.CountyCode)!).Any();
            var start = hasSome ? "Inget annat känt partnerskap med " : "Inget känt partnerskap med ";
            Assert.StartsWith(start, says.Text(), StringComparison.Ordinal);
            starts.Add(start);
        }

        // No municipality has all that its region has today, so the other is not met.
        Assert.Contains("Inget känt partnerskap med ", starts);
    }

    [Fact]
    public async Task Many_partnerships_have_a_line_each_and_few_a_card_each()
    {
        foreach (var place in site.Registry.Rows.Places.Where(place => site.Registry.PartnershipsIn(place).Any()))
        {
            var count = site.Registry.PartnershipsIn(place).Count();
            var here = (await site.Get("/platser/" + Registry.Canonical(place.Code))).QuerySelector("section[aria-labelledby=partnerskap]")!;
            Assert.Equal(count, here.All("result").Count);
            Assert.Equal(count > 8 ? 0 : count, here.QuerySelectorAll(".cards > .card").Length);
            Assert.All(here.All("result"), row => Assert.NotEmpty(row.One("basis").Text()));
            Assert.All(here.All("result"), row => Assert.NotNull(row.QuerySelector("[data-testid=status]")));
        }
    }

    [Fact]
    public async Task Gotland_is_one_page()
    {
        using var response = await site.Http.GetAsync(new Uri("/platser/0980", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/platser/09", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("180")]
    public async Task An_unknown_code_is_not_found(string code) => await site.Get("/platser/" + code, HttpStatusCode.NotFound);
}
