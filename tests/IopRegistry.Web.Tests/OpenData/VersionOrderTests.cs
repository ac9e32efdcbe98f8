using System.Text;
using System.Text.Json.Nodes;
using IopRegistry.Curation;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>An id has only the day: versions of one day stand in the order they were sealed, whatever was done to their files later.</summary>
public sealed class VersionOrderTests
{
    private static readonly ChangeReason Because = new("Prov", ChangeKind.Knowledge, "famna-fremia-2023");

    [Fact]
    public async Task Versions_of_one_day_stand_newest_first_although_an_older_one_was_written_anew()
    {
        var folder = TestFolder.CopyOfData();
        var kept = new KeptVersions(folder.State);
        var sealedIds = Enumerable.Range(1, 4).Select(number => SealedAt(folder, kept, number)).ToList();
        File.SetLastWriteTimeUtc(Path.Combine(folder.State, "versions", "manifests", sealedIds[0] + ".json"), DateTime.UtcNow.AddHours(1));
        folder.Seal(Because, ("periods", "Prov 4", "Prov 5"));
        using var site = new OpenDataSite(folder, null);

        var listed = (await site.Json("/data/versioner.json"))["versions"]!.AsArray().Select(version => (string)version!["version"]!).Where(sealedIds.Contains);

        Assert.Equal(Enumerable.Reverse(sealedIds), listed);
    }

    /// <summary>Each is kept with a minute of its own, and those by no order of their ids.</summary>
    private static string SealedAt(TestFolder folder, KeptVersions kept, int number)
    {
        folder.Seal(Because, ("periods", number == 1 ? "Någon ny slutdag står inte." : $"Prov {number - 1}", $"Prov {number}"));
        var files = new DataFolder(folder.Data).Load().Registry!.Files;
        var manifest = JsonNode.Parse(files[Manifest.FileName])!;
        manifest["created"] = ((string)manifest["created"]!)[..11] + $"00:0{number}:00+01:00";
        Assert.True(kept.Keep(Encoding.UTF8.GetBytes(manifest.ToJsonString()), files.GetValueOrDefault));
        return Manifest.Parse(Encoding.UTF8.GetBytes(manifest.ToJsonString()), [])!.Version.Id;
    }
}
