namespace IopRegistry.Web.Tests.OpenData;

/// <summary>A class and the properties that everything of it must have, as the guide's table has them; the recommended ones are scored by dataportal.se.</summary>
public static class DcatDemands
{
    public const string Dcat = "http://www.w3.org/ns/dcat#";
    public const string Terms = "http://purl.org/dc/terms/";
    public const string Foaf = "http://xmlns.com/foaf/0.1/";
    public const string Vcard = "http://www.w3.org/2006/vcard/ns#";
    public const string Availability = "http://data.europa.eu/r5r/availability";

    private static readonly string[] Mandatory =
    [
        $"{Dcat}Catalog {Terms}title {Terms}description {Terms}publisher {Terms}license {Dcat}dataset",
        $"{Dcat}Dataset {Terms}title {Terms}description {Terms}publisher",
        $"{Dcat}Distribution {Dcat}accessURL {Terms}format",
        $"{Dcat}DataService {Terms}title {Dcat}endpointURL {Terms}format",
        $"{Foaf}Agent {Foaf}name {Terms}type",
        $"{Vcard}Organization {Vcard}fn {Vcard}hasEmail",
    ];

    private static readonly string[] Recommended =
    [
        $"{Dcat}Catalog {Terms}issued {Terms}modified {Terms}language {Terms}spatial {Foaf}homepage {Dcat}themeTaxonomy {Dcat}service",
        $"{Dcat}Dataset {Dcat}contactPoint {Dcat}keyword {Dcat}theme {Terms}spatial {Terms}temporal {Terms}issued {Terms}modified {Terms}conformsTo {Terms}accessRights {Terms}language {Terms}license {Dcat}distribution {Terms}identifier {Terms}accrualPeriodicity {Dcat}landingPage",
        $"{Dcat}Distribution {Terms}title {Terms}description {Terms}license {Availability} {Dcat}mediaType {Terms}issued {Terms}modified {Terms}language",
        $"{Dcat}DataService {Dcat}contactPoint {Dcat}endpointDescription {Dcat}servesDataset {Terms}license {Terms}accessRights {Terms}publisher {Dcat}keyword {Dcat}theme {Terms}conformsTo",
        $"{Terms}PeriodOfTime {Dcat}startDate",
    ];

    public static TheoryData<string> All => [.. Mandatory.Concat(Recommended)];
}
