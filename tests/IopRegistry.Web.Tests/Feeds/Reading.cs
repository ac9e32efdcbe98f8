using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>Readers that are not the site's own.</summary>
internal static class Reading
{
    public static async Task<JsonElement> Json(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {address}: {await response.Content.ReadAsStringAsync()}");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }

    public static Task<string> Text(this HttpClient client, string address) => client.GetStringAsync(new Uri(address, UriKind.Relative));

    public static Task<byte[]> Bytes(this HttpClient client, string address) => client.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Every item of a paged JSON, page after page by the Link header.</summary>
    public static async Task<List<JsonElement>> AllPages(this HttpClient client, string address)
    {
        var items = new List<JsonElement>();
        for (var next = address; next is not null;)
        {
            using var response = await client.GetAsync(new Uri(next, UriKind.RelativeOrAbsolute));
            response.EnsureSuccessStatusCode();
            using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
            items.AddRange(document.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone()));
            next = Link(response, "next");
        }

        return items;
    }

    public static string? Link(HttpResponseMessage response, string relation) => response.Headers.GetValues("Link")
        .SelectMany(value => value.Split(", "))
        .Where(link => link.Contains($"rel=\"{relation}\"", StringComparison.Ordinal))
        .Select(link => link[1..link.IndexOf('>', StringComparison.Ordinal)])
        .SingleOrDefault();

    /// <summary>Header and rows, read by CsvHelper.</summary>
    public static List<string[]> Csv(string text, string delimiter = ",")
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter });
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }

    public static string Id(this JsonElement item) => item.GetProperty("id").GetString()!;
}
