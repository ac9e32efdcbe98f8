using System.Text.Json;
using IopRegistry.Curation;

namespace IopRegistry.Cli.Doctor;

/// <summary>The site that runs, asked at an address of its own machine: is it up, and has it the data that lie in the folder?</summary>
internal static class RunningExam
{
    private const string Area = "tjänst";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Finding>> Of(Uri address, DataFolder? folder)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var health = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, "/halsa/redo")));
            return [.. Read(address, health.RootElement, folder)];
        }
        // The last two: JSON of another service.
        catch (Exception refused) when (refused is HttpRequestException or TaskCanceledException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [new Finding(Weight.Fault, Area, $"{address} svarar inte som registret ({refused.Message}).", "kontrollera adressen och se loggen: journalctl -u 'iop-registret@*' -n 50")];
        }
    }

    private static IEnumerable<Finding> Read(Uri address, JsonElement health, DataFolder? folder)
    {
        var version = health.GetProperty("data_version").GetString();
        var status = health.GetProperty("status").GetString();
        yield return status == "ready"
            ? Finding.Fine(Area, $"{address} svarar med version {version}.")
            : new Finding(Weight.Fault, Area, $"{address} svarar med version {version} men är '{status}'. Rättelser: {health.GetProperty("corrections")}. Refuserat: {health.GetProperty("last_refused")}", "rätta det som står ovan under data och databas; data förseglas med iop seal.");
        if (folder?.ReadFile(Manifest.FileName) is { } json && Manifest.Parse(json, []) is { } manifest && manifest.Version.Id != version)
            yield return new Finding(Weight.Fault, Area, $"Tjänsten har version {version}, men i mappen ligger {manifest.Version.Id}.", "vänta tio sekunder och kör igen; annars läser tjänsten en annan mapp än Data:Path säger.");
        foreach (var warning in health.GetProperty("warnings").EnumerateArray())
            yield return new Finding(Weight.Warning, Area, warning.GetString()!, "se ovan.");
    }
}
