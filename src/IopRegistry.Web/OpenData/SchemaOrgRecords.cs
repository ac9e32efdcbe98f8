using System.Text.Json.Nodes;

namespace IopRegistry.Web.OpenData;

/// <summary>
/// Partnerships and organisations in schema.org's words. A partnership is a CreativeWork, the agreement it rests on: that
/// is the type which has parties, period and place.
/// </summary>
internal static class SchemaOrgRecords
{
    public static JsonObject Of(Partnership partnership, Registry registry, string root)
    {
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "CreativeWork",
            ["@id"] = $"{root}/partnerskap/{partnership.Id}#partnerskap",
            ["url"] = $"{root}/partnerskap/{partnership.Id}",
            ["identifier"] = partnership.Id,
            ["name"] = partnership.Title,
            ["genre"] = "Idéburet offentligt partnerskap",
            ["abstract"] = partnership.SummarySv,
            ["temporalCoverage"] = new JsonArray([.. partnership.Periods.Where(HasDate).Select(period => (JsonNode)Coverage(period))]),
            ["spatialCoverage"] = new JsonArray([.. partnership.Places.Select(Place)]),
            ["contributor"] = new JsonArray([.. partnership.Parties.Select(party => Party(party, root))]),
            ["keywords"] = new JsonArray([.. partnership.Focus.Select(focus => (JsonNode)focus.NameSv)]),
            ["isBasedOn"] = Source(partnership.Source),
            ["isPartOf"] = new JsonObject { ["@id"] = root + "/data#dataset" },
            ["license"] = "https://creativecommons.org/licenses/by/4.0/",
            ["version"] = registry.Version.Id,
            ["dateModified"] = partnership.UpdatedOn.ToIso(),
            ["inLanguage"] = "sv",
        };
        if (partnership.AgreementUrl is { } agreement)
            json["sameAs"] = agreement;
        return json;
    }

    public static JsonObject Of(Organisation organisation, string root)
    {
        var json = Body(organisation, root);
        json.Insert(0, "@context", "https://schema.org");
        if (organisation.Website is { } website)
            json["sameAs"] = website;
        if (!organisation.Aliases.IsEmpty)
            json["alternateName"] = new JsonArray([.. organisation.Aliases.Select(alias => (JsonNode)alias)]);
        if (organisation.PartOf is { } parent)
            json["parentOrganization"] = new JsonObject { ["@id"] = OrganisationIri(parent, root) };
        return json;
    }

    /// <summary>As org-id.guide names Swedish organisation numbers.</summary>
    public static JsonObject SeOrgNumber(string number) => new()
    {
        ["@type"] = "PropertyValue",
        ["propertyID"] = "SE-ON",
        ["value"] = number.Replace("-", "", StringComparison.Ordinal),
    };

    private static JsonObject Party(Party party, string root)
    {
        var json = party.Organisation is { } organisation ? Body(organisation, root) : new JsonObject { ["@type"] = "Organization", ["name"] = party.PrintedAs };
        if (party.Unit is { } unit)
            json["department"] = new JsonObject { ["@type"] = "Organization", ["name"] = unit.Name, ["url"] = $"{root}/namnder/{unit.Id}" };
        return json;
    }

    private static JsonObject Body(Organisation organisation, string root)
    {
        var json = new JsonObject
        {
            ["@type"] = organisation.Kind switch
            {
                OrganisationKind.Municipality or OrganisationKind.Region => "GovernmentOrganization",
                OrganisationKind.Association or OrganisationKind.Foundation or OrganisationKind.StudyAssociation => "NGO",
                _ => "Organization",
            },
            ["@id"] = OrganisationIri(organisation.Id, root),
            ["name"] = organisation.Name,
            ["url"] = $"{root}/organisationer/{organisation.Id}",
        };
        if (organisation.OrgNumber is { } number)
            json["identifier"] = SeOrgNumber(number);
        return json;
    }

    private static string OrganisationIri(string id, string root) => $"{root}/organisationer/{id}#organisation";

    private static bool HasDate(Period period) => period.Start is not null || !period.End.IsUnknown;

    /// <summary>ISO 8601-2: <c>..</c> is open on purpose, nothing is not known. They stay different here, too.</summary>
    private static string Coverage(Period period) => $"{period.Start}/{period.End}";

    private static JsonObject Place(Place place) => new()
    {
        ["@type"] = "AdministrativeArea",
        ["name"] = place.Name,
        ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["propertyID"] = place.Kind == PlaceKind.Municipality ? "kommunkod" : "länskod", ["value"] = place.Code },
    };

    private static JsonObject Source(Source source)
    {
        var json = new JsonObject { ["@type"] = "CreativeWork", ["name"] = source.Title, ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = source.Publisher } };
        if (source.PublishedOn is { } day)
            json["datePublished"] = day.ToString();
        if (source.Url is { } url)
            json["url"] = url;
        return json;
    }
}
