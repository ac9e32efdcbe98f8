using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Tests.Publishing;

public sealed class BrokenVersionsTests : IDisposable
{
    private readonly SmallFolder _folder = SmallFolder.Sealed();

    private readonly string _state = Directory.CreateTempSubdirectory("iop-broken-").FullName;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_damaged_or_gone_breaks_the_versions_that_have_it_until_it_is_put_back(bool isRelease)
    {
        var (releases, kept) = (KeptVersions.Releases(_folder.Data), new KeptVersions(_state));
        Assert.True((isRelease ? releases : kept).Keep(File.ReadAllBytes(_folder.Data.ManifestPath), _folder.Data.ReadFile, "ett"));
        var exam = new BrokenVersions(releases, kept);
        Assert.Empty(exam.Find());
        var file = Directory.EnumerateFiles(isRelease ? _folder.FullPath("releases/objects") : Path.Combine(_state, "versions", "objects"), "*.gz").Max()!;
        var whole = File.ReadAllBytes(file);

        File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
        Assert.Equal(new BrokenVersion("ett", isRelease), Assert.Single(exam.Find()));
        File.Delete(file);
        Assert.Equal(new BrokenVersion("ett", isRelease), Assert.Single(exam.Find()));
        File.WriteAllBytes(file, whole);
        Assert.Empty(exam.Find());
    }

    [Fact]
    public void A_version_whose_files_lie_in_the_other_store_can_be_shown()
    {
        var (releases, kept) = (KeptVersions.Releases(_folder.Data), new KeptVersions(_state));
        releases.Keep(File.ReadAllBytes(_folder.Data.ManifestPath), _folder.Data.ReadFile, "ett");
        kept.Keep(File.ReadAllBytes(_folder.Data.ManifestPath), _folder.Data.ReadFile);
        Directory.Delete(_folder.FullPath("releases/objects"), recursive: true);

        Assert.Empty(new BrokenVersions(releases, kept).Find());
        Assert.Equal("ett", Assert.Single(new BrokenVersions(releases, null).Find()).Name);
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_breaks_its_version()
    {
        _folder.Write("releases/halv.json", "{ \"resources\": [");

        Assert.Equal("halv", Assert.Single(new BrokenVersions(KeptVersions.Releases(_folder.Data), null).Find()).Name);
    }

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_state, recursive: true);
    }
}
