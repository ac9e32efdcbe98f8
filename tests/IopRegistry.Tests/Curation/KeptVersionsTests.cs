using System.Text;
using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public class KeptVersionsTests
{
    [Fact]
    public void Every_sealed_version_is_kept_whole()
    {
        using var folder = new SmallFolder();
        var first = folder.Seal().Version!;
        var (manifest, table) = (folder.Read("datapackage.json"), folder.Read("focus_areas.csv"));
        folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");
        var second = folder.Seal().Version!;

        Assert.NotEqual(first, second);
        var kept = folder.Kept.FindManifest(first.Id);
        Assert.Equal(manifest, Encoding.UTF8.GetString(kept!));
        var file = Manifest.Parse(kept!, [])!.Find("focus_areas.csv")!;
        Assert.Equal(table, Encoding.UTF8.GetString(folder.Kept.FindFile(file.Hash)!));
    }

    [Fact]
    public void A_kept_version_builds_the_registry_it_was()
    {
        using var folder = SmallFolder.Sealed();
        var before = folder.Data.Load().Registry!;
        folder.Replace("focus_areas.csv", "Att må bra.", "Att må bättre.");
        folder.Seal();

        var manifest = Manifest.Parse(folder.Kept.FindManifest(before.Version.Id)!, [])!;
        var registry = DataFolder.Build(path => manifest.Find(path) is { } file ? folder.Kept.FindFile(file.Hash) : null, manifest.Version, before.Files).Registry!;

        Assert.Equal(before.Version, registry.Version);
        Assert.Equal("Att må bra.", registry.FindFocusArea("halsa")!.DescriptionSv);
    }

    [Fact]
    public void A_version_sealed_elsewhere_is_kept_when_it_is_next_seen()
    {
        using var folder = SmallFolder.Sealed();
        folder.ForgetKeptVersions();

        var result = folder.Seal();

        Assert.Empty(result.Written);
        Assert.NotNull(folder.Kept.FindManifest(result.Version!.Id));
    }

    [Fact]
    public void A_version_whose_files_are_not_all_at_hand_is_not_listed()
    {
        using var folder = SmallFolder.Sealed();
        folder.ForgetKeptVersions();
        var manifest = Encoding.UTF8.GetBytes(folder.Read("datapackage.json"));

        folder.Kept.Keep(manifest, path => path == "places.csv" ? "annat"u8.ToArray() : folder.Data.ReadFile(path));

        Assert.Null(folder.Kept.FindManifest(Manifest.Parse(manifest, [])!.Version.Id));
    }

    [Fact]
    public void A_damaged_file_is_not_handed_out()
    {
        using var folder = SmallFolder.Sealed();
        var hash = Manifest.HashOf(folder.Data.ReadFile("places.csv")!);
        var kept = Directory.EnumerateFiles(Path.GetDirectoryName(folder.Data.Path)!, hash + ".gz", SearchOption.AllDirectories).Single();
        var whole = File.ReadAllBytes(kept);

        foreach (var damaged in new byte[][] { [], whole[..(whole.Length / 2)], [.. whole[..20], (byte)~whole[20], .. whole[21..]], [1, 2, 3] })
        {
            File.WriteAllBytes(kept, damaged);
            Assert.Null(folder.Kept.FindFile(hash));
        }
    }

    [Theory]
    [InlineData("../../../data/datapackage")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("2026-11-21-00000000\n")]
    [InlineData("")]
    public void A_name_that_is_no_version_finds_nothing(string name)
    {
        using var folder = SmallFolder.Sealed();

        Assert.Null(folder.Kept.FindManifest(name));
        Assert.Null(folder.Kept.FindFile(name));
    }

    [Fact]
    public void The_store_lies_beside_the_data_folder_never_in_it()
    {
        using var folder = SmallFolder.Sealed();

        Assert.True(Directory.Exists(Path.Combine(folder.Data.Path, "..", ".state", "versions", "objects")));
        Assert.DoesNotContain(folder.Snapshot().Keys, path => path.Contains(".state", StringComparison.Ordinal));
    }
}
