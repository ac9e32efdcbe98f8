using System.Text.Json.Nodes;
using IopRegistry.Web.Tests.OpenData;

namespace IopRegistry.Web.Tests.Operating;

public sealed class HealthTests : IDisposable
{
    private readonly OpenDataSite _site = new();

    private string Table => Path.Combine(_site.Folder.Data, "focus_areas.csv");

    [Fact]
    public async Task A_table_changed_under_an_unchanged_manifest_is_told_and_so_is_its_return()
    {
        Assert.Equal("ready", (string?)(await Health())["status"]);
        var sealedBytes = await File.ReadAllBytesAsync(Table);
        var changed = (byte[])sealedBytes.Clone();
        changed[^2] ^= 1;

        await File.WriteAllBytesAsync(Table, changed);
        var degraded = await Health();
        Assert.Equal("degraded", (string?)degraded["status"]);
        Assert.Contains(degraded["warnings"]!.AsArray(), warning => ((string)warning!).StartsWith("focus_areas.csv är ändrad", StringComparison.Ordinal));

        await File.WriteAllBytesAsync(Table, sealedBytes);
        Assert.Equal("ready", (string?)(await Health())["status"]);
        File.Delete(Table);
        Assert.Equal("degraded", (string?)(await Health())["status"]);
        await File.WriteAllBytesAsync(Table, sealedBytes);
    }

    [Fact]
    public async Task A_release_that_is_not_whole_is_told_while_everything_else_is_served()
    {
        Directory.CreateDirectory(Path.Combine(_site.Folder.Data, "releases"));
        File.Copy(Path.Combine(_site.Folder.Data, "datapackage.json"), Path.Combine(_site.Folder.Data, "releases", "utgava-1.json"));
        // The files of the version in use are kept by the site itself; this one is of no version that was ever sealed.
        var manifest = Path.Combine(_site.Folder.Data, "releases", "utgava-1.json");
        var json = await File.ReadAllTextAsync(manifest);
        var hash = json.IndexOf("sha256:", StringComparison.Ordinal) + "sha256:".Length;
        await File.WriteAllTextAsync(manifest, $"{json[..hash]}{new string('0', 64)}{json[(hash + 64)..]}");

        var health = await Health();

        Assert.Equal("degraded", (string?)health["status"]);
        Assert.Contains(health["warnings"]!.AsArray(), warning => ((string)warning!).StartsWith("Utgåvan utgava-1 är inte hel", StringComparison.Ordinal));
        await _site.Text("/partnerskap");
    }

    public void Dispose() => _site.Dispose();

    private Task<JsonNode> Health() => _site.Json("/halsa/redo");
}
