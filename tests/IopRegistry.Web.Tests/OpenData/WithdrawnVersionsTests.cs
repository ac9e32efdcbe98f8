using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>What is withdrawn goes from releases and kept versions, and nothing else goes with it.</summary>
public sealed class WithdrawnVersionsTests : IDisposable
{
    private const string Release = "prov-1";

    private static readonly ChangeReason Because = new("Prov", ChangeKind.Knowledge, "famna-fremia-2023");

    private readonly TestFolder _folder = TestFolder.CopyOfData();

    public void Dispose() => _folder.Dispose();

    private DataFolder Data => new(_folder.Data);

    private KeptVersions Kept => new(_folder.State);

    private KeptVersions Releases => KeptVersions.Releases(Data);

    [Fact]
    public void It_goes_from_the_release_and_from_the_kept_version()
    {
        var (before, id) = ReleasedAndKept();

        Assert.Empty(WithdrawnVersions.Purge(Kept, Data, Withdraw(id)));

        Assert.DoesNotContain(id, Table(Releases, Release), StringComparison.Ordinal);
        Assert.DoesNotContain(id, Table(Kept, before.Id), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_that_lacks_a_file_is_made_whole_from_the_kept_versions()
    {
        var (_, id) = ReleasedAndKept();
        File.Delete(ObjectOf(Path.Combine(_folder.Data, "releases"), "places.csv"));

        Assert.Empty(WithdrawnVersions.Purge(Kept, Data, Withdraw(id)));

        Assert.DoesNotContain(id, Table(Releases, Release), StringComparison.Ordinal);
        Assert.NotEmpty(Table(Releases, Release, "places.csv"));
    }

    [Fact]
    public void A_kept_version_that_lacks_a_file_is_made_whole_from_the_release()
    {
        var (before, id) = ReleasedAndKept();
        File.Delete(ObjectOf(Path.Combine(_folder.State, "versions"), "places.csv"));

        WithdrawnVersions.PurgeKept(Kept, Data, Withdraw(id));

        Assert.DoesNotContain(id, Table(Kept, before.Id), StringComparison.Ordinal);
        Assert.NotEmpty(Table(Kept, before.Id, "places.csv"));
    }

    [Fact]
    public void A_release_that_nobody_can_make_whole_is_left_and_named_and_a_kept_version_goes()
    {
        var (before, id) = ReleasedAndKept();
        foreach (var store in new[] { Path.Combine(_folder.Data, "releases"), Path.Combine(_folder.State, "versions") })
            File.WriteAllBytes(ObjectOf(store, "places.csv"), [1, 2, 3]);
        var manifest = Releases.FindManifest(Release);

        Assert.Equal(Release, Assert.Single(WithdrawnVersions.Purge(Kept, Data, Withdraw(id))));

        Assert.Equal(manifest, Releases.FindManifest(Release));
        Assert.Contains(id, Table(Releases, Release), StringComparison.Ordinal);
        Assert.Null(Kept.FindManifest(before.Id));
        // Told again until it is mended.
        Assert.Equal(Release, Assert.Single(WithdrawnVersions.Purge(Kept, Data, Data.Load().Registry!)));
    }

    [Fact]
    public void A_version_is_looked_through_once_for_the_same_withdrawals_and_again_for_new_ones()
    {
        var (before, id) = ReleasedAndKept();
        var current = Withdraw(id);
        WithdrawnVersions.PurgeKept(Kept, Data, current);
        // Were it looked through again, it would be found not to be whole.
        Directory.Delete(Path.Combine(_folder.Data, "releases"), recursive: true);
        File.Delete(ObjectOf(Path.Combine(_folder.State, "versions"), "places.csv"));

        WithdrawnVersions.PurgeKept(Kept, Data, current);
        Assert.NotNull(Kept.FindManifest(before.Id));

        WithdrawnVersions.PurgeKept(Kept, Data, Withdraw(current.Partnerships[0].Id));
        Assert.Null(Kept.FindManifest(before.Id));
    }

    [Fact]
    public void A_version_that_comes_back_as_it_was_is_cleaned_again()
    {
        var (before, id) = ReleasedAndKept();
        var (manifest, files) = (Kept.FindManifest(before.Id)!, Data.Load().Registry!.Files);
        var current = Withdraw(id);
        WithdrawnVersions.PurgeKept(Kept, Data, current);

        Kept.Keep(manifest, files.GetValueOrDefault);
        Assert.Contains(id, Table(Kept, before.Id), StringComparison.Ordinal);
        WithdrawnVersions.PurgeKept(Kept, Data, current);

        Assert.DoesNotContain(id, Table(Kept, before.Id), StringComparison.Ordinal);
    }

    private (DataVersion Version, string Id) ReleasedAndKept()
    {
        var (version, _) = IopRegistry.Publishing.Release.Make(Data, Release);
        var registry = Data.Load().Registry!;
        Assert.True(Kept.Keep(registry.Files[Manifest.FileName], registry.Files.GetValueOrDefault));
        return (version!, registry.Partnerships[^1].Id);
    }

    private Registry Withdraw(string id)
    {
        Edits.Withdraw(_folder, id);
        _folder.Seal(Because);
        return Data.Load().Registry!;
    }

    private static string Table(KeptVersions store, string version, string table = "partnerships.csv") =>
        System.Text.Encoding.UTF8.GetString(store.FindFile(Manifest.Parse(store.FindManifest(version)!, [])!.Find(table)!.Hash)!);

    private string ObjectOf(string store, string table) => Path.Combine(store, "objects", Manifest.HashOf(Data.ReadFile(table)!) + ".gz");
}
