using IopRegistry.Curation;
using IopRegistry.Publishing;

namespace IopRegistry.Web.Tests.OpenData;

public class ReleaseTests
{
    [Fact]
    public async Task A_release_survives_in_a_copied_folder_without_any_state()
    {
        using var folder = TestFolder.CopyOfData();
        var (released, _) = Release.Make(new DataFolder(folder.Data), "prov-1");
        var title = new DataFolder(folder.Data).Load().Registry!.Partnerships[0].Title;
        folder.Seal(new ChangeReason("Prov", ChangeKind.Knowledge, "famna-fremia-2023"), ("partnerships", title, "Annan titel"));
        using var site = new OpenDataSite(TestFolder.CopyOf(folder.Data), null);

        Assert.NotEqual(released!.Id, site.Registry.Version.Id);
        foreach (var name in new[] { "prov-1", released.Id })
        {
            Assert.Equal(released.Id, (string)(await site.Json($"/partnerskap.json?version={name}"))["data_version"]!);
            Assert.Contains(title, await site.Text($"/data/partnerships.csv?version={name}"), StringComparison.Ordinal);
        }

        Assert.Contains((await site.Json("/data/versioner.json"))["versions"]!.AsArray(), version => (string?)version!["release"] == "prov-1");
    }

    [Fact]
    public async Task The_name_of_a_release_becomes_the_version_in_links()
    {
        using var folder = TestFolder.CopyOfData();
        var (released, _) = Release.Make(new DataFolder(folder.Data), "prov-1");
        using var site = new OpenDataSite(TestFolder.CopyOf(folder.Data), null);

        var answer = await site.CreateClient().GetAsync("/partnerskap.json?q=barn&version=prov-1&size=2");

        Assert.Contains($"version={released!.Id}", answer.Headers.GetValues("Link").First(), StringComparison.Ordinal);
        Assert.DoesNotContain("prov-1", answer.Headers.GetValues("Link").First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../ut")]
    [InlineData("Versal")]
    [InlineData("objects")]
    [InlineData("2026-11-21-abcdef12")]
    [InlineData("")]
    public void A_name_that_cannot_be_one_is_refused_with_its_remedy(string name)
    {
        using var folder = TestFolder.CopyOfData();

        var (version, faults) = Release.Make(new DataFolder(folder.Data), name);

        Assert.Null(version);
        Assert.NotEqual("", Assert.Single(faults).Remedy);
        Assert.False(Directory.Exists(Path.Combine(folder.Data, "releases")));
    }

    [Fact]
    public void A_name_keeps_its_version_for_good()
    {
        using var folder = TestFolder.CopyOfData();
        var data = new DataFolder(folder.Data);
        Release.Make(data, "prov-1");
        var title = data.Load().Registry!.Partnerships[0].Title;

        Assert.NotNull(Release.Make(data, "prov-1").Version);
        folder.Seal(new ChangeReason("Prov", ChangeKind.Knowledge, "famna-fremia-2023"), ("partnerships", title, "Annan titel"));

        Assert.Null(Release.Make(data, "prov-1").Version);
    }

    [Fact]
    public void An_edited_folder_is_not_released()
    {
        using var folder = TestFolder.CopyOfData();
        Edits.Append(folder, "withdrawn", "nagot,2026-01-01,prov");

        Assert.NotEmpty(Release.Make(new DataFolder(folder.Data), "prov-1").Faults);
    }
}
