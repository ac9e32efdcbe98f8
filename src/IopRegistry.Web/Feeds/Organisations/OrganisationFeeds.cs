using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Organisations;

/// <summary>Organisations, committees and administrations with what is known of their partnerships.</summary>
internal static class OrganisationFeeds
{
    public static void MapOrganisationFeeds(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/organisationer", OrganisationTable.Table,
            (registry, day) => registry.Rows.Organisations.Select(organisation => OrganisationRow.Of(registry, organisation, day)),
            row => [row.Organisation.Name, .. row.Organisation.Aliases]);
        app.MapRecord("/organisationer", OrganisationTable.Table, FindOrganisation, id => id);
        app.MapList(
            "/namnder", UnitTable.Table,
            (registry, day) => registry.Rows.Units.Select(unit => UnitRow.Of(registry, unit, day)),
            row => [row.Unit.Name, row.Unit.Organisation.Name, .. row.Unit.Aliases]);
        app.MapRecord("/namnder", UnitTable.Table, FindUnit, id => id);
    }

    private static (OrganisationRow, IEnumerable<Partnership>)? FindOrganisation(Registry registry, string id, DateOnly day) =>
        registry.FindOrganisation(id) is { } organisation
            ? (OrganisationRow.Of(registry, organisation, day), registry.PartnershipsOf(organisation))
            : null;

    private static (UnitRow, IEnumerable<Partnership>)? FindUnit(Registry registry, string id, DateOnly day) =>
        registry.FindUnit(id) is { } unit && UnitRow.Of(registry, unit, day) is var row ? (row, row.Known) : null;
}
