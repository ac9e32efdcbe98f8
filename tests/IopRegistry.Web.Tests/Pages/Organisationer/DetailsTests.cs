using System.Net;

namespace IopRegistry.Web.Tests.Pages.Organisationer;

[Collection(OnTheSite.Name)]
public sealed class DetailsTests(TestSite site)
{
    [Fact]
    public async Task Every_organisation_shows_its_partnerships_branches_and_units()
    {
        foreach (var row in site.Registry.Rows.Organisations)
        {
            var page = await site.Get("/organisationer/" + row.Id);
            Assert.Equal(site.Registry.PartnershipsOf(row).Count(), page.All("result").Count);
            Assert.Equal(site.Registry.Rows.Organisations.Count(other => other.PartOf == row.Id), page.All("branch").Count);
            Assert.Equal(site.Registry.Rows.Units.Count(unit => unit.OrganisationId == row.Id), page.All("unit").Count);
        }
    }

    [Fact]
    public async Task An_unknown_id_is_not_found() => await site.Get("/organisationer/finns-inte", HttpStatusCode.NotFound);
}
