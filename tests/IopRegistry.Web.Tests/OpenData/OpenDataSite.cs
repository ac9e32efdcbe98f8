using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests.OpenData;

/// <summary>The site over a copy of the real data, with state and configuration of its own.</summary>
public sealed class OpenDataSite : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> _settings;

    public OpenDataSite()
        : this(TestFolder.CopyOfData(), null)
    {
    }

    internal OpenDataSite(TestFolder folder, Dictionary<string, string?>? more)
    {
        Folder = folder;
        _settings = new(more ?? [])
        {
            ["Data:Path"] = folder.Data,
        };
        _settings.TryAdd("State:Path", folder.State);
        _settings.TryAdd("Site:BaseUrl", "https://iop.example");
    }

    internal TestFolder Folder { get; }

    internal Registry Registry => Services.GetRequiredService<Data.LiveRegistry>().Current;

    internal async Task<string> Text(string address)
    {
        var answer = await CreateClient().GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadAsStringAsync();
    }

    internal async Task<JsonNode> Json(string address) => JsonNode.Parse(await Text(address))!;

    internal async Task<byte[]> Bytes(string address) => await CreateClient().GetByteArrayAsync(address);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            Folder.Dispose();
    }
}
