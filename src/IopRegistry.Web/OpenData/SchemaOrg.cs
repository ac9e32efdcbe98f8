using System.Text.Json.Nodes;
using IopRegistry.Web.Data;

namespace IopRegistry.Web.OpenData;

/// <summary>The data as a whole in schema.org's words, which search engines for datasets read.</summary>
internal static class SchemaOrg
{
    public const string Description =
        "Kända idéburna offentliga partnerskap (IOP) i Sverige: överenskommelser där idéburna organisationer och en kommun, stadsdel eller region driver en verksamhet tillsammans. Parter, nämnder, perioder, platser, fokusområden och källor. Tomt betyder okänt.";

    public const string DescriptionEn =
        "Known civil-public partnerships (idéburna offentliga partnerskap, IOP) in Sweden: agreements in which civil-society organisations and a municipality, city district or region run an activity together. Parties, committees, periods, places, focus areas and sources. Blank means unknown.";

    public static readonly (string Swedish, string English)[] Keywords =
    [
        ("idéburet offentligt partnerskap", "civil-public partnership"), ("civilsamhälle", "civil society"), ("kommun", "municipality"),
        ("region", "region"), ("överenskommelse", "agreement"), ("ideell organisation", "non-profit organisation"), ("samverkan", "collaboration"),
    ];

    public static JsonObject Dataset(Registry registry, Downloads downloads, Publisher publisher, string root) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Dataset",
        ["@id"] = root + "/data#dataset",
        ["name"] = "Idéburna offentliga partnerskap i Sverige",
        ["alternateName"] = "IOP-registret",
        ["description"] = Description,
        ["url"] = root + "/data",
        ["license"] = "https://creativecommons.org/licenses/by/4.0/",
        ["isAccessibleForFree"] = true,
        ["version"] = registry.Version.Id,
        ["creator"] = Creator(publisher, root),
        ["publisher"] = new JsonObject { ["@id"] = root + "/#utgivare" },
        ["temporalCoverage"] = FirstDay(registry).ToIso() + "/..",
        ["spatialCoverage"] = new JsonObject { ["@type"] = "Country", ["name"] = "Sverige", ["identifier"] = "SE" },
        ["inLanguage"] = new JsonArray("sv", "en"),
        ["keywords"] = new JsonArray([.. Keywords.Select(word => (JsonNode)word.Swedish)]),
        ["dateModified"] = registry.Version.SealedOn.ToIso(),
        ["includedInDataCatalog"] = new JsonObject { ["@type"] = "DataCatalog", ["name"] = "IOP-registrets datakatalog", ["url"] = root + "/data/dcat.rdf" },
        ["distribution"] = new JsonArray([.. Catalogue.Offer.All(registry, downloads).Select(offer => DataDownload(offer, root))]),
    };

    public static DateOnly FirstDay(Registry registry) =>
        registry.Partnerships.Select(partnership => partnership.Timeline.FirstStart?.Earliest).Min() ?? registry.Version.SealedOn;

    private static JsonObject Creator(Publisher publisher, string root)
    {
        var creator = new JsonObject { ["@type"] = "Organization", ["@id"] = root + "/#utgivare", ["name"] = publisher.Name, ["url"] = root + "/om" };
        if (publisher.OrgNumber is { } number)
            creator["identifier"] = SchemaOrgRecords.SeOrgNumber(number);
        return creator;
    }

    private static JsonObject DataDownload(Catalogue.Offer offer, string root)
    {
        var download = new JsonObject
        {
            ["@type"] = "DataDownload",
            ["name"] = offer.Title,
            ["encodingFormat"] = offer.MediaType,
            ["contentUrl"] = root + offer.Path,
        };
        if (offer.Bytes is { } bytes)
            download["contentSize"] = $"{bytes} B";
        if (offer.Sha256 is { } sum)
            download["sha256"] = sum;
        return download;
    }
}
