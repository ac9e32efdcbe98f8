using IopRegistry.Corrections;
using IopRegistry.Corrections.Editors;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using IopRegistry.Web.Data;
using IopRegistry.Web.Operating;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace IopRegistry.Web.Corrections;

internal static class CorrectionsServices
{
    private const string KeysPath = "State:KeysPath";

    public static void AddCorrections(this IServiceCollection services, IConfiguration configuration)
    {
        var state = StateFolder.Of(configuration);
        services.AddSingleton(DatabaseSettings.Of(configuration, state.Path));
        services.AddSingleton<Database>();
        services.AddSingleton<DatabaseHealth>();
        services.AddSingleton(configuration.GetSection("Corrections:Limits").Get<InboxLimits>() ?? new InboxLimits());
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<ClientHash>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<Desk>();
        services.AddSingleton<PublicLog>();
        services.AddSingleton<EditorTable>();
        services.AddSingleton<SignInAttempts>();
        services.AddSingleton<FormToken>();
        services.AddSingleton<ReceiptGuesses>();
        services.AddSingleton<Pages.Rattelser.Sending>();
        services.AddSingleton(provider => provider.GetRequiredService<LiveRegistry>().Folder is var folder && state.Path is { } path ? new KeptVersions(path) : KeptVersions.Beside(folder));
        services.AddSingleton(provider => new Publication(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<LiveRegistry>().Folder,
            provider.GetRequiredService<KeptVersions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<Recovery>();
        services.AddSingleton<QueueGauge>();
        services.AddHostedService(provider => provider.GetRequiredService<QueueGauge>());
        AddKeys(services, configuration, state);
        services.AddEditors(isSecure: configuration["Site:BaseUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true);
    }

    /// <summary>
    /// Beside the database they belong to: in the state folder, or in PostgreSQL where several machines share it.
    /// <c>State:KeysPath</c> names a folder that they share some other way.
    /// </summary>
    private static void AddKeys(IServiceCollection services, IConfiguration configuration, StateFolder state)
    {
        var keys = services.AddDataProtection().SetApplicationName("IopRegistret");
        // The framework would read the keys before the first request, and wait for a database that public pages do not need.
        var warmUp = services.FirstOrDefault(service => service.ImplementationType?.Name == "DataProtectionHostedService");
        if (warmUp is not null)
            services.Remove(warmUp);
        if ((configuration[KeysPath] ?? (state.Path is { } path ? Path.Combine(path, "keys") : null)) is var folder && configuration[KeysPath] is null && IsPostgres(configuration))
            services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyTable(provider.GetRequiredService<Database>())));
        else if (folder is not null)
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        else
            keys.UseEphemeralDataProtectionProvider();
    }

    private static bool IsPostgres(IConfiguration configuration) => string.Equals(configuration["Database:Provider"], nameof(DatabaseProvider.Postgres), StringComparison.OrdinalIgnoreCase);
}
