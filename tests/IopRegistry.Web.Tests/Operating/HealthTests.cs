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

    public void Dispose() => _site.Dispose();

    private Task<JsonNode> Health() => _site.Json("/halsa/redo");
}
