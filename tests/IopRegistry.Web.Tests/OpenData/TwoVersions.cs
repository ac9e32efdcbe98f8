using System.Text.Json.Nodes;
using IopRegistry.Curation;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>Data A is loaded; B is sealed over it with a title corrected, an end reported and a partnership withdrawn; the site swaps.</summary>
public sealed class TwoVersions : IAsyncLifetime, IDisposable
{
    public const string NewTitle = "En helt ny titel – för prov";

    public const string Reason = "Titeln var felskriven.";

    private OpenDataSite _site = null!;

    public string A { get; private set; } = "";

    public string B { get; private set; } = "";

    public string Changed { get; private set; } = "";

    public string OldTitle { get; private set; } = "";

    public string Ended { get; private set; } = "";

    public string Withdrawn { get; private set; } = "";

    public string WithdrawnSummary { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var folder = TestFolder.CopyOfData();
        _site = new OpenDataSite(folder, null);
        A = _site.Registry.Version.Id;
        var rows = _site.Registry.Partnerships;
        (Changed, OldTitle, Ended) = (rows[0].Id, rows[0].Title, rows[1].Id);
        (Withdrawn, WithdrawnSummary) = (rows[2].Id, rows[2].SummarySv);
        await _site.Text("/data/version.json");
        for (var tries = 0; !Directory.Exists(Path.Combine(folder.State, "versions", "manifests")) && tries < 100; tries++)
            await Task.Delay(50);

        Edits.Withdraw(folder, Withdrawn);
        Edits.Append(folder, "observations", $"{Ended},2026-01-31,ended,,{rows[1].SourceId},s. 1");
        B = folder.Seal(new ChangeReason(Reason, ChangeKind.Knowledge, rows[0].SourceId), ("partnerships", OldTitle, NewTitle)).Id;
        for (var tries = 0; _site.Registry.Version.Id != B && tries < 100; tries++)
            await Task.Delay(100);
        Assert.Equal(B, _site.Registry.Version.Id);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _site.Dispose();

    internal Task<HttpResponseMessage> Get(string address) => _site.CreateClient().GetAsync(address);

    internal Task<string> Text(string address) => _site.Text(address);

    internal Task<JsonNode> Json(string address) => _site.Json(address);

    internal Task<byte[]> Bytes(string address) => _site.Bytes(address);
}
