using IopRegistry.Web.Data;
using IopRegistry.Web.OpenData.Api;

namespace IopRegistry.Web.OpenData;

internal static class OpenDataServices
{
    public static void AddOpenData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(StateFolder.Of(configuration));
        services.AddSingleton<VersionArchive>();
        services.AddSingleton<VersionHealth>();
        services.AddSingleton<DownloadShelf>();
        services.AddScoped<RegistryInUse>();
        services.AddScoped<Cite>();
    }

    public static void MapOpenData(this IEndpointRouteBuilder app)
    {
        app.MapOpenDataFiles();
        app.MapCatalogue();
        app.MapVersionFiles();
        app.MapApi();
    }
}
