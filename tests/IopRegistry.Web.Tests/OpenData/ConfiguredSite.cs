using System.Text.Json.Nodes;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>The site as its publisher would configure it.</summary>
public sealed class ConfiguredSite : IDisposable
{
    private readonly OpenDataSite _site = new(TestFolder.CopyOfData(), new()
    {
        ["Site:Publisher"] = "Utgivaren för prov",
        ["Site:PublisherOrgNumber"] = "802002-6111",
        ["Site:ContactEmail"] = "data@utgivaren.example",
        ["Site:SecurityContact"] = "mailto:sakerhet@utgivaren.example",
    });

    public HttpClient CreateClient() => _site.CreateClient();

    public void Dispose() => _site.Dispose();

    internal Task<string> Text(string address) => _site.Text(address);

    internal Task<JsonNode> Json(string address) => _site.Json(address);

    internal Task<byte[]> Bytes(string address) => _site.Bytes(address);
}
