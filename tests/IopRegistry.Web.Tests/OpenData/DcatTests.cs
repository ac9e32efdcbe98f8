using System.Text;
using static IopRegistry.Web.Tests.OpenData.DcatDemands;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>DCAT-AP-SE 3.0.1 as the table in the guide has it, read from N-Triples.</summary>
public class DcatTests(ConfiguredSite site) : IClassFixture<ConfiguredSite>
{
    [Theory]
    [MemberData(nameof(DcatDemands.All), MemberType = typeof(DcatDemands))]
    public async Task Every_thing_of_a_class_has_the_properties_that_are_demanded(string demand)
    {
        var triples = await Triples("/data/dcat.rdf");
        var (type, properties) = (demand.Split(' ')[0], demand.Split(' ')[1..]);

        var things = triples.Where(triple => triple.Predicate.EndsWith("#type", StringComparison.Ordinal) && triple.Object == $"<{type}>").Select(triple => triple.Subject).ToList();

        Assert.NotEmpty(things);
        Assert.All(things, thing => Assert.All(properties, property => Assert.Contains(triples, triple => triple.Subject == thing && triple.Predicate == property)));
    }

    [Fact]
    public async Task Nothing_is_a_blank_node_and_every_address_is_absolute()
    {
        var triples = await Triples("/data/dcat.rdf");

        Assert.All(triples, triple => Assert.False(triple.Subject.StartsWith("_:", StringComparison.Ordinal) || triple.Object.StartsWith("_:", StringComparison.Ordinal), triple.ToString()));
        Assert.All(triples.Select(triple => triple.Subject).Concat(triples.Select(triple => triple.Object).Where(value => value.StartsWith('<'))),
            iri => Assert.Matches("^<(https?://[^/]+/|mailto:)[^>]*>$", iri));
    }

    [Fact]
    public async Task Licences_are_cc0_for_the_catalogue_and_cc_by_exactly_so_for_the_data()
    {
        var triples = await Triples("/data/dcat.rdf");

        Assert.Equal(["<http://creativecommons.org/publicdomain/zero/1.0/>"], Values(triples, "Catalog", Terms + "license"));
        Assert.Equal(["<http://creativecommons.org/licenses/by/4.0/>"], Values(triples, "Distribution", Terms + "license").Distinct());
    }

    [Fact]
    public async Task The_publisher_is_the_configured_one_and_not_the_contact()
    {
        var triples = await Triples("/data/dcat.rdf");

        Assert.Equal(["<http://dataportal.se/organisation/SE8020026111>"], Values(triples, "Catalog", Terms + "publisher"));
        Assert.Contains(new Triple("<http://dataportal.se/organisation/SE8020026111>", Foaf + "name", "\"Utgivaren för prov\"@sv"), triples);
        Assert.DoesNotContain("<http://dataportal.se/organisation/SE8020026111>", Values(triples, "Dataset", Dcat + "contactPoint"));
        Assert.Contains(triples, triple => triple.Predicate == Vcard + "hasEmail" && triple.Object == "<mailto:data@utgivaren.example>");
    }

    [Fact]
    public async Task Titles_keywords_and_names_come_in_swedish_and_english_titles_short_keywords_lower_case()
    {
        var triples = await Triples("/data/dcat.rdf");
        var titles = triples.Where(triple => triple.Predicate == Terms + "title").ToList();
        var keywords = triples.Where(triple => triple.Predicate == Dcat + "keyword").Select(triple => triple.Object).ToList();

        Assert.All(titles.GroupBy(title => title.Subject), thing => Assert.Equal(["en", "sv"], thing.Select(title => title.Object[^2..]).Order()));
        Assert.All(titles, title => Assert.True(title.Object.Split(' ').Length < 10, title.Object));
        Assert.All(keywords, keyword => Assert.Equal(keyword.ToLowerInvariant(), keyword));
        Assert.Contains(keywords, keyword => keyword.EndsWith("@sv", StringComparison.Ordinal) && keyword.Contains('å', StringComparison.Ordinal) == false);
    }

    [Fact]
    public async Task Collection_goes_on_so_the_period_has_no_end()
    {
        var triples = await Triples("/data/dcat.rdf");

        Assert.DoesNotContain(triples, triple => triple.Predicate == Dcat + "endDate");
        Assert.Contains(triples, triple => triple.Predicate == Dcat + "startDate" && triple.Object.EndsWith("#date>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_address_of_a_file_answers_with_its_media_type_and_size()
    {
        var triples = await Triples("/data/dcat.rdf");
        var files = triples.Where(triple => triple.Predicate == Dcat + "downloadURL").ToList();

        Assert.True(files.Count >= 5);
        foreach (var file in files)
        {
            var answer = await site.CreateClient().GetAsync(new Uri(file.Object.Trim('<', '>')).PathAndQuery);
            var body = await answer.Content.ReadAsByteArrayAsync();
            var format = triples.Single(triple => triple.Subject == file.Subject && triple.Predicate == Terms + "format").Object.Trim('"');

            Assert.True(answer.IsSuccessStatusCode, file.Object);
            Assert.Equal(format, answer.Content.Headers.ContentType!.MediaType);
            Assert.All(triples.Where(triple => triple.Subject == file.Subject && triple.Predicate == Dcat + "byteSize"), size => Assert.StartsWith($"\"{body.Length}\"", size.Object, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_same_catalogue_lies_at_the_address_that_portals_try_first()
    {
        Assert.Equal(await site.Text("/data/dcat.rdf"), await site.Text("/datasets/dcat"));
        Assert.Equal("application/rdf+xml", (await site.CreateClient().GetAsync("/datasets/dcat")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_json_ld_says_the_same_as_the_rdf_xml()
    {
        var triples = await Triples("/data/dcat.rdf");
        var json = await site.Json("/data/dcat.jsonld");
        var values = json["@graph"]!.AsArray().Sum(node => 1 + node!.AsObject().Where(pair => pair.Key[0] != '@').Sum(pair => pair.Value!.AsArray().Count));

        Assert.Equal(triples.Count, values);
        Assert.Equal(Dcat, (string)json["@context"]!["dcat"]!);
    }

    [Fact]
    public async Task The_health_page_complains_until_the_publisher_is_configured_and_then_is_quiet()
    {
        using var bare = new OpenDataSite();

        var complaints = (await bare.Json("/halsa/redo"))["warnings"]!.AsArray().Select(warning => (string)warning!).ToList();

        Assert.Contains(complaints, warning => warning.StartsWith("Site:Publisher ", StringComparison.Ordinal));
        Assert.Contains(complaints, warning => warning.StartsWith("Site:PublisherOrgNumber ", StringComparison.Ordinal));
        Assert.Contains(complaints, warning => warning.StartsWith("Site:ContactEmail ", StringComparison.Ordinal));
        Assert.Contains("Utgivare inte angiven", await bare.Text("/data/dcat.rdf"), StringComparison.Ordinal);
        Assert.Empty((await site.Json("/halsa/redo"))["warnings"]!.AsArray());
    }

    private async Task<List<Triple>> Triples(string address) => Rapper.Read(Encoding.UTF8.GetString(await site.Bytes(address)), "https://iop.example" + address);

    private static List<string> Values(List<Triple> triples, string type, string property)
    {
        var things = triples.Where(triple => triple.Object == $"<{Dcat}{type}>").Select(triple => triple.Subject).ToHashSet();
        return [.. triples.Where(triple => things.Contains(triple.Subject) && triple.Predicate == property).Select(triple => triple.Object)];
    }
}
