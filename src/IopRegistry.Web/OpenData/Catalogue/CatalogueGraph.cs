using System.Collections.Immutable;
using System.Globalization;
using IopRegistry.Publishing;
using IopRegistry.Web.Data;
using static IopRegistry.Web.OpenData.Catalogue.GraphValue;

namespace IopRegistry.Web.OpenData.Catalogue;

/// <summary>
/// The catalogue as DCAT-AP-SE 3.0.1 (<c>https://docs.dataportal.se/dcat/3.0.1/sv/</c>): one catalogue, one dataset, its
/// distributions and the API. No high-value-dataset properties: none of the categories fits.
/// </summary>
internal sealed class CatalogueGraph(Registry registry, Downloads downloads, Publisher publisher, string root)
{
    private const string Sweden = "http://publications.europa.eu/resource/authority/country/SWE";
    private const string Swedish = "http://publications.europa.eu/resource/authority/language/SWE";
    private const string English = "http://publications.europa.eu/resource/authority/language/ENG";
    private const string Public = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private const string Irregular = "http://publications.europa.eu/resource/authority/frequency/IRREG";
    private const string Stable = "http://publications.europa.eu/resource/authority/planned-availability/STABLE";
    private const string Themes = "http://publications.europa.eu/resource/authority/data-theme";

    /// <summary>Made once; portals tell copies of the same dataset by it.</summary>
    private const string DatasetId = "urn:uuid:6f0b6d0e-6c1d-4c0a-9f5c-2b7d3f1e8a54";

    private readonly string _self = root + "/data/dcat.rdf";

    private string Catalogue => _self + "#katalog";

    private string Dataset => _self + "#datamangd";

    private string Api => _self + "#api";

    private string Contact => _self + "#kontakt";

    private string Period => _self + "#period";

    private string PublisherIri => publisher.OrgNumber is { } number ? $"http://dataportal.se/organisation/SE{number}" : _self + "#utgivare";

    public Graph Build()
    {
        var offers = Offer.All(registry, downloads);
        return new Graph(
        [
            CatalogueNode(), DatasetNode(offers), .. offers.SelectMany(DistributionNodes), ApiNode(),
            new GraphNode(PublisherIri, "foaf:Agent", ("foaf:name", Both(publisher.Name, publisher.NameEn)), ("dcterms:type", [Iri(publisher.Type)])),
            new GraphNode(Contact, "vcard:Organization", ("vcard:fn", [Plain(publisher.ContactName)]), ("vcard:hasEmail", [Iri("mailto:" + publisher.ContactEmail)])),
            // No end while collection goes on.
            new GraphNode(Period, "dcterms:PeriodOfTime", ("dcat:startDate", [Date(SchemaOrg.FirstDay(registry))])),
        ]);
    }

    private GraphNode CatalogueNode() => new(Catalogue, "dcat:Catalog",
        ("dcterms:title", Both("IOP-registrets datakatalog", "The IOP register's data catalogue")),
        ("dcterms:description", Both("Öppna data om idéburna offentliga partnerskap i Sverige.", "Open data on Swedish partnerships between civil society and the public sector.")),
        ("dcterms:publisher", [Iri(PublisherIri)]),
        ("dcterms:license", [Iri(Licence.CatalogueIri)]),
        ("dcterms:issued", [Date(Issued())]),
        ("dcterms:modified", [Date(registry.Version.SealedOn)]),
        ("dcterms:language", [Iri(Swedish), Iri(English)]),
        ("dcterms:spatial", [Iri(Sweden)]),
        ("dcat:contactPoint", [Iri(Contact)]),
        ("foaf:homepage", [Iri(root + "/")]),
        ("dcat:themeTaxonomy", [Iri(Themes)]),
        ("dcat:dataset", [Iri(Dataset)]),
        ("dcat:service", [Iri(Api)]));

    private GraphNode DatasetNode(ImmutableArray<Offer> offers) => new(Dataset, "dcat:Dataset",
        ("dcterms:title", Both("Idéburna offentliga partnerskap i Sverige", "Civil-public partnerships in Sweden")),
        ("dcterms:description", Both(SchemaOrg.Description, SchemaOrg.DescriptionEn)),
        ("dcterms:identifier", [Plain(DatasetId)]),
        ("dcterms:publisher", [Iri(PublisherIri)]),
        ("dcterms:creator", [Iri(PublisherIri)]),
        ("dcat:contactPoint", [Iri(Contact)]),
        ("dcat:keyword", SchemaOrg.Keywords.SelectMany(word => Both(word.Swedish, word.English)).ToArray()),
        ("dcat:theme", [Iri(Themes + "/GOVE"), Iri(Themes + "/SOCI")]),
        ("dcterms:spatial", [Iri(Sweden)]),
        ("dcterms:temporal", [Iri(Period)]),
        ("dcterms:issued", [Date(Issued())]),
        ("dcterms:modified", [Date(registry.Version.SealedOn)]),
        ("dcterms:accrualPeriodicity", [Iri(Irregular)]),
        ("dcterms:accessRights", [Iri(Public)]),
        ("dcterms:language", [Iri(Swedish), Iri(English)]),
        ("dcterms:license", [Iri(Licence.Iri)]),
        ("dcterms:conformsTo", [Iri("https://datapackage.org/standard/data-package/")]),
        ("dcat:version", [Plain(registry.Version.Id)]),
        ("dcat:landingPage", [Iri(root + "/data")]),
        ("foaf:page", [Iri(root + "/data/ordbok")]),
        ("dcat:distribution", [.. offers.Select(offer => Iri(IriOf(offer.Id))), Iri(IriOf("api"))]));

    private IEnumerable<GraphNode> DistributionNodes(Offer offer)
    {
        yield return new GraphNode(IriOf(offer.Id), "dcat:Distribution",
            [.. Common(offer.Title, offer.TitleEn, offer.Text, offer.TextEn, root + offer.Path, offer.MediaType),
                ("dcat:downloadURL", [Iri(root + offer.Path)]),
                ("dcterms:conformsTo", offer.ConformsTo is { } standard ? [Iri(standard)] : []),
                ("dcat:byteSize", offer.Bytes is { } size ? [new GraphValue(size.ToString(CultureInfo.InvariantCulture), Datatype: "xsd:nonNegativeInteger")] : []),
                ("spdx:checksum", offer.Sha256 is null ? [] : [Iri(IriOf(offer.Id) + "-kontrollsumma")])]);
        if (offer.Sha256 is { } sum)
        {
            yield return new GraphNode(IriOf(offer.Id) + "-kontrollsumma", "spdx:Checksum",
                ("spdx:algorithm", [Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")]),
                ("spdx:checksumValue", [new GraphValue(sum, Datatype: "xsd:hexBinary")]));
        }
        else if (offer.Id == "json")
        {
            // The API is one more way to the data; portals look for it from the dataset, too.
            yield return new GraphNode(IriOf("api"), "dcat:Distribution",
                [.. Common("Sökning genom API", "Search through the API", "Sökning och uppslag för program.", "Search and look-up for programs.", root + "/om/api", "application/json"),
                    ("dcat:accessService", [Iri(Api)])]);
        }
    }

    private (string, GraphValue[])[] Common(string title, string titleEn, string text, string textEn, string access, string mediaType) =>
    [
        ("dcterms:title", Both(title, titleEn)),
        ("dcterms:description", Both(text, textEn)),
        ("dcat:accessURL", [Iri(access)]),
        ("dcterms:format", [Plain(mediaType)]),
        ("dcat:mediaType", [Iri("http://www.iana.org/assignments/media-types/" + mediaType)]),
        ("dcterms:license", [Iri(Licence.Iri)]),
        ("dcatap:availability", [Iri(Stable)]),
        ("dcterms:issued", [Date(Issued())]),
        ("dcterms:modified", [Date(registry.Version.SealedOn)]),
        ("dcterms:language", [Iri(Swedish), Iri(English)]),
    ];

    private GraphNode ApiNode() => new(Api, "dcat:DataService",
        ("dcterms:title", Both("IOP-registrets API", "The IOP register's API")),
        ("dcterms:description", Both("Sökning och uppslag i registret utan nyckel, i JSON, CSV och andra format.", "Search and look-up in the register without a key, in JSON, CSV and other formats.")),
        ("dcat:endpointURL", [Iri(root + "/partnerskap.json")]),
        ("dcat:endpointDescription", [Iri(root + "/openapi/v1.json")]),
        ("dcterms:format", [Plain("application/json"), Plain("text/csv")]),
        ("dcat:servesDataset", [Iri(Dataset)]),
        ("dcterms:publisher", [Iri(PublisherIri)]),
        ("dcat:contactPoint", [Iri(Contact)]),
        ("dcterms:license", [Iri(Licence.Iri)]),
        ("dcterms:accessRights", [Iri(Public)]),
        ("dcterms:conformsTo", [Iri("https://spec.openapis.org/oas/v3.1.1.html")]),
        ("dcat:keyword", Both("partnerskap", "partnership")),
        ("dcat:theme", [Iri(Themes + "/GOVE"), Iri(Themes + "/SOCI")]),
        ("foaf:page", [Iri(root + "/om/api")]),
        ("dcat:landingPage", [Iri(root + "/om/api")]));

    private string IriOf(string distribution) => $"{_self}#distribution-{distribution}";

    private DateOnly Issued() => registry.Rows.Changes.Select(change => change.ChangedOn).DefaultIfEmpty(registry.Version.SealedOn).Min();
}
