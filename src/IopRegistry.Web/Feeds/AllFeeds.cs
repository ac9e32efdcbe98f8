using IopRegistry.Web.Feeds.Changes;
using IopRegistry.Web.Feeds.Discovery;
using IopRegistry.Web.Feeds.Organisations;
using IopRegistry.Web.Feeds.Partnerships;
using IopRegistry.Web.Feeds.Places;
using IopRegistry.Web.Feeds.Suggesting;
using IopRegistry.Web.Pages.Partnerskap.Jamfor;
using IopRegistry.Web.Pictures;

namespace IopRegistry.Web.Feeds;

internal static class AllFeeds
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapPartnershipFeeds();
        app.MapOrganisationFeeds();
        app.MapPlaceFeeds();
        app.MapChangeFeeds();
        app.MapDataFiles();
        app.MapDiscovery();
        app.MapSuggestions();
        app.MapPictures();
        app.MapComparisons();
    }
}
