using System.Security.Cryptography;

namespace IopRegistry.Web.Tests.OpenData;

public sealed class PackageTextTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task Every_resource_of_the_manifest_answers_below_it_with_its_own_bytes()
    {
        foreach (var resource in (await site.Json("/data/datapackage.json"))["resources"]!.AsArray())
        {
            var path = (string)resource!["path"]!;
            var answer = await site.CreateClient().GetAsync("/data/" + path);
            Assert.True(answer.IsSuccessStatusCode, path);
            Assert.Equal((string)resource["hash"]!, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
            if (path.EndsWith(".md", StringComparison.Ordinal))
                Assert.Equal("text/markdown; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        }
    }

    [Theory]
    [InlineData("/data/pages/finns-inte.md")]
    [InlineData("/data/pages/..%2FREADME.md")]
    [InlineData("/data/pages/%2e%2e%2fREADME.md")]
    [InlineData("/data/pages/..%5CREADME.md")]
    [InlineData("/data/disclosures/..%2Fpages/bidra.md")]
    [InlineData("/data/disclosures/../README.md")]
    [InlineData("/data/README.md")]
    public async Task No_other_file_is_given(string address)
    {
        var answer = await site.CreateClient().GetAsync(address);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.DoesNotContain("IOP-registrets data", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
