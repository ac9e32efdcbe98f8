using System.Text.Json;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>Names and order are published: programs of others rest on them.</summary>
public sealed class PartnershipFieldsTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.Http;

    [Fact]
    public async Task The_json_has_the_published_fields_in_their_order()
    {
        var json = await _client.Json("/partnerskap.json?asof=2023-04-01&size=100");
        Assert.Equal("asof data_version total page size items facets suggestion completeness unknown_words", Names(json));
        Assert.Equal("status place county committee focus year organisation", Names(json.GetProperty("facets")));
        Assert.Equal("value name count", Names(json.GetProperty("facets").GetProperty("status")[0]));
        foreach (var item in json.GetProperty("items").EnumerateArray())
            HasPublishedFields(item);
    }

    [Fact]
    public async Task A_record_alone_is_the_same_object_as_in_the_list_and_as_a_line()
    {
        var item = (await _client.Json("/partnerskap.json?asof=2023-04-01&size=1")).GetProperty("items")[0];
        var alone = await _client.Text($"/partnerskap/{item.Id()}.json?asof=2023-04-01");
        var line = (await _client.Text("/partnerskap.jsonl?asof=2023-04-01")).Split('\n')[0];
        Assert.Equal(item.GetRawText(), alone);
        Assert.Equal(item.GetRawText(), line);
    }

    [Fact]
    public async Task The_csv_has_the_published_header()
    {
        var header = (await _client.Text("/partnerskap.csv")).Split("\r\n")[0];
        Assert.Equal(
            "id,title,status,status_basis,reported_status,reported_on,start,end,open_ended,end_known,places,place_codes,counties,civil_parties,civil_party_org_numbers,"
            + "public_parties,committees,focus_areas,target_group,programme,summary_sv,summary_en,agreement_url,source,source_ref,updated_on,url",
            header);
    }

    [Theory]
    [InlineData("/organisationer.csv", "id,name,kind,is_public,org_number,place_code,place,part_of,website,contact,aliases,partnerships,active,upcoming,unknown,expired,ended,url")]
    [InlineData("/namnder.csv", "id,name,kind,organisation_id,organisation,group,aliases,partnerships,active,upcoming,unknown,expired,ended,url")]
    [InlineData("/platser.csv", "code,name,kind,county_code,county,partnerships,active,upcoming,unknown,expired,ended,url")]
    [InlineData("/andringar.csv", "number,changed_on,kind,partnership_id,partnership,table,field,old,new,reason,source,source_title,correction_id,url")]
    public async Task The_other_tables_have_their_published_headers(string address, string header) =>
        Assert.Equal(header, (await _client.Text(address)).Split("\r\n")[0]);

    private static void HasPublishedFields(JsonElement item)
    {
        Assert.Equal(
            "id url title programme status status_basis reported_status reported_on start end open_ended end_known periods places parties focus_areas "
            + "target_group summary_sv summary_en agreement_url source updated_on",
            Names(item));
        Assert.All(item.GetProperty("periods").EnumerateArray(), period => Assert.Equal("kind start end source source_ref", Names(period)));
        Assert.All(item.GetProperty("places").EnumerateArray(), place => Assert.Equal("code name kind county", Names(place)));
        Assert.All(item.GetProperty("parties").EnumerateArray(), party => Assert.Equal("role id name unit unit_id org_number printed_as", Names(party)));
        Assert.All(item.GetProperty("focus_areas").EnumerateArray(), focus => Assert.Equal("id name", Names(focus)));
        Assert.Equal("id title ref", Names(item.GetProperty("source")));
    }

    private static string Names(JsonElement item) => string.Join(' ', item.EnumerateObject().Select(field => field.Name));
}
