using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using IopRegistry.Publishing;

namespace IopRegistry.Web.Tests.OpenData;

public class ZipTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task Every_file_has_the_size_and_the_hash_that_the_manifest_inside_says()
    {
        using var zip = await Open();
        var manifest = JsonNode.Parse(Read(zip, "datapackage.json"))!;

        var resources = manifest["resources"]!.AsArray();

        Assert.Equal(16, resources.Count(resource => (string?)resource!["type"] == "table"));
        Assert.All(resources, resource =>
        {
            var bytes = Read(zip, (string)resource!["path"]!);
            Assert.Equal((int)resource["bytes"]!, bytes.Length);
            Assert.Equal((string)resource["hash"]!, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        });
    }

    [Fact]
    public async Task The_tables_are_byte_for_byte_the_curated_ones_with_dictionary_and_licence_beside_them()
    {
        using var zip = await Open();

        Assert.All(["partnerships.csv", "parties.csv", "README.md", "LICENSE"], name =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(site.Folder.Data, name)), Read(zip, name)));
        Assert.NotNull(zip.GetEntry("partnerships.csv-metadata.json"));
        Assert.NotNull(zip.GetEntry("csv-metadata.json"));
    }

    [Fact]
    public async Task The_same_data_give_the_same_bytes_with_the_hash_that_version_json_says()
    {
        var bytes = await site.Bytes("/data/iop.zip");

        Assert.Equal(bytes, ZipPackage.Build(site.Registry));
        Assert.Equal((string)(await site.Json("/data/version.json"))["zip"]!["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private async Task<ZipArchive> Open() => new(new MemoryStream(await site.Bytes("/data/iop.zip")));

    private static byte[] Read(ZipArchive zip, string path)
    {
        using var entry = zip.GetEntry(path)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
