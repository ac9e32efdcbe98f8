using IopRegistry.Curation;
using IopRegistry.Web.Tests.Pages.Rattelser;

namespace IopRegistry.Web.Tests.Pages.Platser;

/// <summary>No municipality of the real data has all that its region has.</summary>
public sealed class AllOfTheRegionTests
{
    [Fact]
    public async Task A_municipality_that_has_all_that_its_region_has_is_said_to_have_no_other()
    {
        using var site = new CorrectionsSite();
        var region = site.Registry.Rows.Places.First(place => place.Kind == PlaceKind.Region && place.Code != "09" && site.Registry.PartnershipsIn(place).Any());
        var municipality = site.Registry.Rows.Places.First(place => place.Kind == PlaceKind.Municipality && place.CountyCode == region.Code);
        var codes = Schema.Get("partnerships").Find("place_codes")!;
        var folder = new DataFolder(site.Folder.Data);
        var edit = FolderEdit.None(folder).With([.. site.Registry.PartnershipsIn(region).Where(row => !site.Registry.PartnershipsIn(municipality).Contains(row)).Select(row => RowEdit.Change("partnerships", row.Id, "place_codes", codes.TextOf(row), $"{codes.TextOf(row)}|{municipality.Code}"))], []);
        site.Get<Web.OpenData.VersionArchive>().Keep(site.Registry);
        File.WriteAllBytes(Path.Combine(folder.Path, "partnerships.csv"), edit.ReadFile("partnerships.csv")!);
        Assert.Empty(new Sealing(folder, new KeptVersions(site.Folder.State), site.Clock).Seal(new ChangeReason("Platsen.", ChangeKind.Knowledge, "famna-fremia-2023")).Faults);
        site.Get<Web.Data.LiveRegistry>().Reload(site.Clock.Now);

        var page = await site.Visitor().Page("/platser/" + municipality.Code);

        Assert.StartsWith("Inget annat känt partnerskap med ", page.One("none-regional").Text(), StringComparison.Ordinal);
    }
}
