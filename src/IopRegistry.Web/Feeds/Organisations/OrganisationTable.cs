using IopRegistry.Curation;
using IopRegistry.Web.Feeds.Tables;
using static IopRegistry.Web.Feeds.Tables.ColumnKind;

namespace IopRegistry.Web.Feeds.Organisations;

internal sealed record OrganisationRow(Organisation Organisation, Place? Place, StatusCounts Counts)
{
    public static OrganisationRow Of(Registry registry, Organisation organisation, DateOnly day) => new(
        organisation,
        organisation.PlaceCode is { } code ? registry.FindPlace(code) : null,
        StatusCounts.Of(registry.PartnershipsOf(organisation), day));
}

/// <summary>An organisation as one flat row. Names and order are published and frozen; a new column goes last.</summary>
internal static class OrganisationTable
{
    public static FeedTable<OrganisationRow> Table { get; } = new("organisationer", "Organisationer",
    [
        new("id", Text, "Organisationens id. Ändras inte och återanvänds aldrig.", (row, _) => row.Organisation.Id),
        new("name", Text, "Namn.", (row, _) => row.Organisation.Name),
        new("kind", Text, "Organisationsform; tomt där den inte är känd.", (row, _) => row.Organisation.Kind is { } kind ? Schema.NameOf(kind.ToString()) : null),
        new("is_public", Truth, "true för kommun, region och kommunalt bolag.", (row, _) => row.Organisation.IsPublic),
        new("org_number", Text, "Organisationsnummer, NNNNNN-NNNN, där det är känt.", (row, _) => row.Organisation.OrgNumber),
        new("place_code", Text, "Kod för kommun eller region.", (row, _) => row.Organisation.PlaceCode),
        new("place", Text, "Kommunens eller regionens namn.", (row, _) => row.Place?.Name),
        new("part_of", Text, "Id för den rörelse som en lokal gren hör till.", (row, _) => row.Organisation.PartOf),
        new("website", Address, "Webbplats.", (row, _) => row.Organisation.Website),
        new("contact", Text, "En funktion eller webbsida att vända sig till; aldrig en person.", (row, _) => row.Organisation.Contact),
        new("aliases", List, "Andra namn och stavningar i källorna.", (row, _) => row.Organisation.Aliases),
        .. StatusCounts.Columns<OrganisationRow>(row => row.Counts),
        new("url", Address, "Organisationens sida.", (row, root) => $"{root}/organisationer/{row.Organisation.Id}"),
    ]);
}
