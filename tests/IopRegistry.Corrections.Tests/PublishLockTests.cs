using Dapper;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;
using Npgsql;

namespace IopRegistry.Corrections.Tests;

/// <summary>Machines that share a data folder: one publishes, and one that has lost the lock replaces nothing.</summary>
public sealed class PublishLockTests
{
    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_publisher_that_loses_its_lock_on_the_way_leaves_the_folder_as_it_was(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var before = site.Folder.Snapshot();
        var correction = await site.Approved(Registered.StillTrue());
        var isCut = false;
        void Cut(string step)
        {
            // SQLite's publishers have the folder's lock alone, and nothing there can end it from outside.
            if (step == "staged" && provider == DatabaseProvider.Postgres && !isCut)
                isCut = EndSession(site);
        }

        var report = await site.PublicationTo(Cut).PublishAsync("ella");

        Assert.Equal(provider == DatabaseProvider.Postgres, isCut);
        if (isCut)
        {
            Assert.Contains("Förbindelsen", report.Stopped, StringComparison.Ordinal);
            Assert.Empty(report.Published);
            Assert.Equal(before, site.Folder.Snapshot().Where(file => !file.Key.EndsWith(AtomicFile.TemporarySuffix, StringComparison.Ordinal)).ToDictionary());
            report = await site.Publication.PublishAsync("ella");
        }

        Assert.Equal(correction.Id, Assert.Single(report.Published));
        Assert.DoesNotContain(site.Folder.Snapshot().Keys, file => file.EndsWith(AtomicFile.TemporarySuffix, StringComparison.Ordinal));
        await site.IsSound();
    }

    private static bool EndSession(Registered site)
    {
        using var other = new NpgsqlConnection(site.Settings.ConnectionString);
        return other.ExecuteScalar<bool>("SELECT bool_or(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }
}
