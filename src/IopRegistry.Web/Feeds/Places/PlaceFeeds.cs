using IopRegistry.Web.Feeds.Tables;

namespace IopRegistry.Web.Feeds.Places;

/// <summary>All municipalities and regions, also those without a known partnership.</summary>
internal static class PlaceFeeds
{
    public static void MapPlaceFeeds(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/platser", PlaceTable.Table,
            (registry, day) => registry.Rows.Places.Select(place => PlaceRow.Of(registry, place, day)),
            row => [row.Place.Name]);
        app.MapRecord("/platser", PlaceTable.Table, Find, Registry.Canonical);
    }

    private static (PlaceRow, IEnumerable<Partnership>)? Find(Registry registry, string code, DateOnly day) =>
        registry.FindPlace(code) is { } place ? (PlaceRow.Of(registry, place, day), registry.PartnershipsIn(place)) : null;
}
