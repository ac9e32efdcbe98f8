using IopRegistry.Corrections.Backups;
using IopRegistry.Corrections.Storage;
using IopRegistry.Curation;

namespace IopRegistry.Corrections.Tests;

public sealed class BackupTests
{
    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_backup_while_writing_has_everything_from_before_it_began(DatabaseProvider provider)
    {
        var noLimits = new InboxLimits { CorrectionsPerClientAndHour = int.MaxValue, CorrectionsPerHour = int.MaxValue, Waiting = int.MaxValue, WaitingBytes = long.MaxValue };
        using var site = new Registered(provider, noLimits);
        Directory.CreateDirectory(Path.Combine(site.State, "keys"));
        await File.WriteAllTextAsync(Path.Combine(site.State, "keys", "key-1.xml"), "<key/>");
        var receipts = new List<string>();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var receipt = (await site.Inbox.SubmitAsync(new Submission(Guid.NewGuid().ToByteArray(), [Registered.StillTrue($"Protokoll {i}")], null, "client"))).Receipt!;
                lock (receipts)
                    receipts.Add(receipt);
            }
        });
        for (var round = 0; round < Registered.Count(few: 3, full: 50); round++)
        {
            List<string> before;
            lock (receipts)
                before = [.. receipts];
            var file = Path.Combine(site.State, $"copy{round}.zip");
            Assert.Null(await new Backup(site.Database, site.State, site.Folder.Data).WriteAsync(file));

            // Restored elsewhere, and into the other kind of database.
            using var elsewhere = new Registered(round % 2 == 0 ? DatabaseProvider.Sqlite : provider, noLimits);
            var data = new DataFolder(Path.Combine(elsewhere.State, "data"));
            Assert.Null(await new Backup(elsewhere.Database, elsewhere.State, data).RestoreAsync(file));

            foreach (var receipt in before)
                Assert.NotNull(await elsewhere.Inbox.FindAsync(receipt));
            Assert.Null(await elsewhere.Audit.VerifyAsync());
            Assert.NotNull(data.Load().Registry);
            Assert.True(File.Exists(Path.Combine(elsewhere.State, "keys", "key-1.xml")));
            await elsewhere.Submit(Registered.StillTrue("efter"), 9);
            File.Delete(file);
        }

        await stop.CancelAsync();
        await writing;
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_backup_is_its_owners_and_cannot_tell_senders_apart(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        await new ClientHash(site.Database, site.Clock).OfAsync(System.Net.IPAddress.Loopback);
        await site.Submit(Registered.StillTrue());
        var (file, keys) = (Path.Combine(site.State, "copy.zip"), Path.Combine(site.State, "nycklar"));
        Directory.CreateDirectory(keys);
        await File.WriteAllTextAsync(Path.Combine(keys, "key-1.xml"), "<key/>");

        Assert.Null(await new Backup(site.Database, site.State, site.Folder.Data, keys).WriteAsync(file));

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        Assert.Null(zip.GetEntry("database/salts.jsonl"));
        using var text = new StreamReader(zip.GetEntry("database/submissions.jsonl")!.Open());
        Assert.DoesNotContain("client 1", await text.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.NotNull(zip.GetEntry("state/keys/key-1.xml"));
    }

    [Theory]
    [MemberData(nameof(Registered.Providers), MemberType = typeof(Registered))]
    public async Task A_restore_that_was_cut_off_goes_on_when_begun_again(DatabaseProvider provider)
    {
        using var site = new Registered(provider);
        var correction = await site.Submit(Registered.StillTrue());
        var file = Path.Combine(site.State, "copy.zip");
        Assert.Null(await new Backup(site.Database, site.State, site.Folder.Data).WriteAsync(file));
        using var elsewhere = new Registered(provider);
        var data = new DataFolder(Path.Combine(elsewhere.State, "data"));
        // A folder where a file should be stops it half-way through the tables, as a kill would.
        var obstacle = Path.Combine(data.Path, "terms.csv");
        var restore = new Backup(elsewhere.Database, elsewhere.State, data);
        Directory.CreateDirectory(obstacle);
        await File.WriteAllTextAsync(Path.Combine(data.Path, ".iop-restore"), "");
        await Assert.ThrowsAnyAsync<Exception>(() => restore.RestoreAsync(file));
        Assert.Null(data.Load().Registry);
        Assert.Empty(await elsewhere.Desk.NewestWaitingAsync(10));
        Directory.Delete(obstacle);

        Assert.Null(await restore.RestoreAsync(file));

        Assert.NotNull(data.Load().Registry);
        Assert.Equal(correction.Id, (await elsewhere.Desk.FindAsync(correction.Id))!.Id);
        Assert.False(File.Exists(Path.Combine(data.Path, ".iop-restore")));
        await elsewhere.IsSound();
    }

    [Fact]
    public async Task A_database_with_something_in_it_is_never_overwritten()
    {
        using var site = new Registered();
        await site.Submit(Registered.StillTrue());
        var file = Path.Combine(site.State, "copy.zip");
        var backup = new Backup(site.Database, site.State, site.Folder.Data);
        Assert.Null(await backup.WriteAsync(file));

        Assert.Contains("inte tom", await backup.RestoreAsync(file), StringComparison.Ordinal);
    }
}
