using System.Net;

namespace IopRegistry.Web.Tests.Pages.Namnder;

[Collection(OnTheSite.Name)]
public sealed class DetailsTests(TestSite site)
{
    [Fact]
    public async Task Every_unit_shows_its_partnerships_and_finds_its_group()
    {
        foreach (var unit in site.Registry.Rows.Units)
        {
            var page = await site.Get("/namnder/" + unit.Id);
            Assert.Equal(site.Registry.PartnershipsOf(unit).Count(), page.All("result").Count);
            Assert.Equal(site.Registry.WithGroup(unit).Count() - 1, page.All("sibling").Count);
        }
    }

    [Fact]
    public async Task An_unknown_id_is_not_found() => await site.Get("/namnder/finns-inte", HttpStatusCode.NotFound);
}
