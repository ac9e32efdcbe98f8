using IopRegistry.Curation;
using IopRegistry.Web.Feeds.Tables;
using static IopRegistry.Web.Feeds.Tables.ColumnKind;

namespace IopRegistry.Web.Feeds.Places;

internal sealed record PlaceRow(Place Place, StatusCounts Counts)
{
    public static PlaceRow Of(Registry registry, Place place, DateOnly day) =>
        new(place, StatusCounts.Of(registry.PartnershipsIn(place), day));
}

/// <summary>A municipality or region as one flat row. Names and order are published and frozen; a new column goes last.</summary>
internal static class PlaceTable
{
    public static FeedTable<PlaceRow> Table { get; } = new("platser", "Platser",
    [
        new("code", Text, "SCB:s kod: fyra siffror för en kommun, två för en region. Gotland har båda (0980 och 09) och samma partnerskap under dem.", (row, _) => row.Place.Code),
        new("name", Text, "Namn.", (row, _) => row.Place.Name),
        new("kind", Text, "municipality (kommun) eller region.", (row, _) => Schema.NameOf(row.Place.Kind.ToString())),
        new("county_code", Text, "Länets kod.", (row, _) => row.Place.CountyCode),
        new("county", Text, "Länets namn.", (row, _) => row.Place.CountyName),
        .. StatusCounts.Columns<PlaceRow>(row => row.Counts),
        new("url", Address, "Platsens sida.", (row, root) => $"{root}/platser/{Registry.Canonical(row.Place.Code)}"),
    ]);
}
