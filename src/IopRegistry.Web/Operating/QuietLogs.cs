namespace IopRegistry.Web.Operating;

/// <summary>
/// One JSON object a line where a service manager collects them, plain text for a developer. The framework would write
/// down every request with its address, and an address holds what somebody searched for; that is off unless it is
/// configured (<c>Logging:LogLevel</c>).
/// </summary>
internal static class QuietLogs
{
    public static void AddQuietLogs(this WebApplicationBuilder builder)
    {
        // First among the sources, so that every other one wins.
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = [new("Logging:LogLevel:Default", "Information"), new("Logging:LogLevel:Microsoft.AspNetCore", "Warning")],
        });
        if (!builder.Environment.IsDevelopment())
            builder.Logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
    }
}
