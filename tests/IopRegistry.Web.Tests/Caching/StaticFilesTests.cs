using System.IO.Compression;
using System.Text;
using IopRegistry.Web.Caching;
using IopRegistry.Web.Tests.Feeds;
using Microsoft.Extensions.DependencyInjection;

namespace IopRegistry.Web.Tests.Caching;

/// <summary>Style sheets, scripts and icons: for how long they hold, and how small they are.</summary>
public sealed class StaticFilesTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly HttpClient _client = site.Http;

    [Fact]
    public async Task A_style_sheet_is_packed_smaller_than_a_page_would_be_and_is_the_same_bytes()
    {
        var plain = (await Visit.To(_client, "/site.css")).Text;
        using var answer = await _client.Send(HttpMethod.Get, "/site.css", ("Accept-Encoding", "br"));
        var packed = await answer.Content.ReadAsByteArrayAsync();
        using var unpacked = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        Assert.Equal(plain, await unpacked.ReadToEndAsync());
        using var quick = new MemoryStream();
        using (var brotli = new BrotliStream(quick, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(plain));
        Assert.True(packed.Length < 0.95 * quick.Length, $"{packed.Length} of {quick.Length} bytes");
    }

    [Fact]
    public async Task A_style_sheet_named_by_its_hash_is_kept_for_good_and_otherwise_not()
    {
        var page = await site.Get("/om");
        var sheet = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Contains("?v=", sheet, StringComparison.Ordinal);
        Assert.Equal("public, max-age=31536000, immutable", (await Visit.To(_client, sheet)).CacheControl);
        Assert.Equal("public, max-age=60, must-revalidate", (await Visit.To(_client, "/site.css")).CacheControl);
    }

    [Theory]
    [InlineData("/site.css?v=paHitt")]
    [InlineData("/site.css?v=")]
    [InlineData("/site.css?x=1")]
    public async Task An_invented_version_is_an_ordinary_answer_and_takes_no_room(string address)
    {
        var hot = site.Services.GetRequiredService<HotAnswers>();
        for (var i = 0; i < 3; i++)
            Assert.Equal("public, max-age=60, must-revalidate", (await Visit.To(_client, address)).CacheControl);
        var parts = address.Split('?');
        Assert.Null(hot.Now().Find(new HotKey("http", "localhost", "sv", parts[0], "?" + parts[1], "identity")));
        var right = (await site.Get("/om")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Equal("public, max-age=60, must-revalidate", (await Visit.To(_client, right + "&x=1")).CacheControl);
    }
}
