using System.Text.Json.Nodes;

namespace IopRegistry.Web.Tests.OpenData;

public class SchemaOrgTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task The_dataset_has_what_search_engines_demand_and_downloads_that_answer()
    {
        var json = await site.Json("/data/dataset.jsonld");

        Assert.Equal(("Dataset", "https://schema.org"), ((string)json["@type"]!, (string)json["@context"]!));
        Assert.InRange(((string)json["description"]!).Length, 50, 5000);
        Assert.All(["name", "url", "license", "creator", "temporalCoverage", "spatialCoverage", "inLanguage", "dateModified", "includedInDataCatalog"], key => Assert.NotNull(json[key]));
        foreach (var download in json["distribution"]!.AsArray())
        {
            var answer = await site.CreateClient().GetAsync(new Uri((string)download!["contentUrl"]!).PathAndQuery);
            Assert.Equal((string)download["encodingFormat"]!, answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task A_partnership_has_its_parties_periods_and_places()
    {
        var partnership = site.Registry.Partnerships.First(row => row.Periods.Any(period => period.End.IsOpen));

        var json = await site.Json($"/partnerskap/{partnership.Id}.jsonld");

        Assert.Equal(partnership.Title, (string)json["name"]!);
        Assert.Equal(partnership.Parties.Select(party => party.Name), json["contributor"]!.AsArray().Select(party => (string)party!["name"]!));
        Assert.Equal(partnership.Places.Select(place => place.Name), json["spatialCoverage"]!.AsArray().Select(place => (string)place!["name"]!));
        Assert.Contains(json["temporalCoverage"]!.AsArray(), period => ((string)period!).EndsWith("/..", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_organisation_is_identified_by_its_number_in_the_swedish_list()
    {
        var organisation = site.Registry.Rows.Organisations.FirstOrDefault(row => row.OrgNumber is not null);
        if (organisation is null)
        {
            using var other = WithOrgNumber(out var id);
            Identified(await other.Json($"/organisationer/{id}.jsonld"), "8020026111");
            return;
        }

        Identified(await site.Json($"/organisationer/{organisation.Id}.jsonld"), organisation.OrgNumber!.Replace("-", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/partnerskap/finns-inte.jsonld")]
    [InlineData("/organisationer/finns-inte.jsonld")]
    public async Task An_unknown_id_is_a_problem_with_404(string address)
    {
        var answer = await site.CreateClient().GetAsync(address);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static void Identified(JsonNode json, string number)
    {
        Assert.Equal("SE-ON", (string)json["identifier"]!["propertyID"]!);
        Assert.Equal(number, (string)json["identifier"]!["value"]!);
    }

    private static OpenDataSite WithOrgNumber(out string id)
    {
        var folder = TestFolder.CopyOfData();
        id = "abf";
        folder.Seal(new Curation.ChangeReason("Prov", ChangeKind.Knowledge, null, null), ("organisations", "\nabf,Arbetarnas bildningsförbund,study_association,,", "\nabf,Arbetarnas bildningsförbund,study_association,802002-6111,"));
        return new OpenDataSite(folder, null);
    }
}
