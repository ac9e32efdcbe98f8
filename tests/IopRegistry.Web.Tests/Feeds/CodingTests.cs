using System.IO.Compression;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>gzip and Brotli: for whom, and with which tag.</summary>
public sealed class CodingTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.Http;

    [Theory]
    [InlineData("/partnerskap.csv")]
    [InlineData("/partnerskap.json")]
    [InlineData("/partnerskap.jsonl")]
    [InlineData("/andringar.atom")]
    [InlineData("/data/partnerships.csv")]
    [InlineData("/sitemap.xml")]
    public async Task Each_coding_has_a_strong_tag_of_its_own_and_the_same_content(string address)
    {
        using var plain = await _client.Send(HttpMethod.Get, address);
        using var gzip = await _client.Send(HttpMethod.Get, address, ("Accept-Encoding", "gzip"));
        using var brotli = await _client.Send(HttpMethod.Get, address, ("Accept-Encoding", "gzip, br"));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal("gzip", gzip.Content.Headers.ContentEncoding.Single());
        Assert.Equal("br", brotli.Content.Headers.ContentEncoding.Single());
        Assert.Equal(3, new[] { plain, gzip, brotli }.Select(response => response.Headers.ETag!.Tag).Distinct().Count());
        var text = await plain.Content.ReadAsStringAsync();
        Assert.Equal(text, await new StreamReader(new GZipStream(await gzip.Content.ReadAsStreamAsync(), CompressionMode.Decompress)).ReadToEndAsync());
        Assert.Equal(text, await new StreamReader(new BrotliStream(await brotli.Content.ReadAsStreamAsync(), CompressionMode.Decompress)).ReadToEndAsync());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*;q=0", null)]
    [InlineData("*", "br")]
    [InlineData("br;q=0.4, gzip;q=0.9", "gzip")]
    [InlineData("gzip;q=0.5, identity", null)]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP", "gzip")]
    public async Task A_coding_is_sent_only_to_who_takes_it(string accepts, string? coding)
    {
        using var response = await _client.Send(HttpMethod.Get, "/partnerskap.json", ("Accept-Encoding", accepts));
        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }
}
