using IopRegistry.Corrections;
using IopRegistry.Corrections.Publishing;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using IopRegistry.Web.Data;

namespace IopRegistry.Web.Corrections;

/// <summary>
/// A process that was killed between two files leaves a folder that does not match its manifest. No site would start on
/// it, and <see cref="Recovery"/> runs only in a site that has; so the start itself finishes what the outbox holds.
/// </summary>
internal static class InterruptedPublishing
{
    /// <returns>Whether the folder is worth another look.</returns>
    public static bool TryFinish(IConfiguration configuration, DataFolder folder, TextWriter errors)
    {
        var state = StateFolder.Of(configuration).Path;
        var settings = DatabaseSettings.Of(configuration, state);
        // Without a database there is no outbox; the start must not make one.
        if (settings.ConnectionString is null || (settings.File is { } file && !File.Exists(file)))
            return false;
        try
        {
            using var database = new Database(settings);
            var kept = state is null ? KeptVersions.Beside(folder) : new KeptVersions(state);
            // The site does not listen yet, and this is a thread of its own: nobody waits for it but the start.
            var report = new Publication(database, new AuditTrail(database, TimeProvider.System), folder, kept, TimeProvider.System).RecoverAsync().GetAwaiter().GetResult();
            if (report.Stopped is { } stopped)
                errors.WriteLine(stopped);
            return report.Stopped is null;
        }
        catch (DatabaseUnavailableException unavailable)
        {
            errors.WriteLine(unavailable.Message);
            return false;
        }
    }
}
