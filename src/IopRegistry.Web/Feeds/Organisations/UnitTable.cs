using IopRegistry.Curation;
using IopRegistry.Web.Feeds.Tables;
using static IopRegistry.Web.Feeds.Tables.ColumnKind;

namespace IopRegistry.Web.Feeds.Organisations;

/// <param name="Known">Of the unit and the others of its group, as the search for it gives.</param>
internal sealed record UnitRow(Unit Unit, IReadOnlyList<Partnership> Known, StatusCounts Counts)
{
    public static UnitRow Of(Registry registry, Unit unit, DateOnly day)
    {
        var known = registry.WithGroup(unit).SelectMany(registry.PartnershipsOf).Distinct().ToList();
        return new UnitRow(unit, known, StatusCounts.Of(known, day));
    }
}

/// <summary>A committee or administration as one flat row. Names and order are published and frozen; a new column goes last.</summary>
internal static class UnitTable
{
    public static FeedTable<UnitRow> Table { get; } = new("namnder", "Nämnder och förvaltningar",
    [
        new("id", Text, "Nämndens eller förvaltningens id. Ändras inte och återanvänds aldrig.", (row, _) => row.Unit.Id),
        new("name", Text, "Namn.", (row, _) => row.Unit.Name),
        new("kind", Text, "committee (nämnd), administration (förvaltning), district (stadsdel), department (avdelning) eller other.", (row, _) => Schema.NameOf(row.Unit.Kind.ToString())),
        new("organisation_id", Text, "Id för kommunen eller regionen.", (row, _) => row.Unit.OrganisationId),
        new("organisation", Text, "Kommunen eller regionen.", (row, _) => row.Unit.Organisation.Name),
        new("group", Text, "Gemensam för en nämnd och dess förvaltning. Antalen nedan är gruppens: summera dem inte inom en grupp.", (row, _) => row.Unit.Group),
        new("aliases", List, "Andra namn och stavningar i källorna.", (row, _) => row.Unit.Aliases),
        .. StatusCounts.Columns<UnitRow>(row => row.Counts),
        new("url", Address, "Nämndens eller förvaltningens sida.", (row, root) => $"{root}/namnder/{row.Unit.Id}"),
    ]);
}
