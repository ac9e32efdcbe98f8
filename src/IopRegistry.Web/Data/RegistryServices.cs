using IopRegistry.Web.OpenData;

namespace IopRegistry.Web.Data;

internal static class RegistryServices
{
    /// <summary>
    /// A page asks for <see cref="Registry"/> and gets the one snapshot of its request, so that no answer mixes two
    /// versions of the data; with <c>?version=</c> it is an older one.
    /// </summary>
    public static void AddRegistry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<SwedishDay>();
        services.AddSingleton<FolderDrift>();
        services.AddSingleton(new Site(configuration));
        services.AddScoped(provider => provider.GetRequiredService<RegistryInUse>().Registry);
        services.AddHostedService<DataWatch>();
        services.AddHostedService<DayWarmth>();
    }
}
