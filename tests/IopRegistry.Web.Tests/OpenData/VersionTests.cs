using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace IopRegistry.Web.Tests.OpenData;

public sealed class VersionTests(TwoVersions site) : IClassFixture<TwoVersions>
{
    [Fact]
    public async Task An_older_version_answers_with_its_own_rows_in_json_and_csv()
    {
        Assert.Equal(TwoVersions.NewTitle, (string)(await site.Json($"/partnerskap/{site.Changed}.json"))["title"]!);
        Assert.Equal(site.OldTitle, (string)(await site.Json($"/partnerskap/{site.Changed}.json?version={site.A}"))["title"]!);
        Assert.Contains(site.OldTitle, await site.Text($"/data/partnerships.csv?version={site.A}"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.OldTitle, await site.Text("/data/partnerships.csv"), StringComparison.Ordinal);
        Assert.Equal(site.A, (string)(await site.Json($"/partnerskap.json?version={site.A}"))["data_version"]!);
        Assert.Contains(site.A, await site.Text($"/partnerskap?version={site.A}"), StringComparison.Ordinal);
        Assert.Contains(site.A, await site.Text($"/andringar.atom?version={site.A}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_been_withdrawn_is_gone_from_the_older_version_too()
    {
        var version = $"version={site.A}";
        foreach (var ending in new[] { ".json", ".jsonld", ".atom", "" })
            Assert.Equal(410, (int)(await site.Get($"/partnerskap/{site.Withdrawn}{ending}?{version}")).StatusCode);
        foreach (var address in new[] { "/partnerskap.json?size=100&", "/partnerskap.csv?", "/partnerskap.jsonl?", "/data/partnerships.csv?", "/data/parties.csv?", "/data/periods.csv?", "/data/observations.csv?", "/data/changes.csv?", "/sitemap.xml?" })
            Assert.DoesNotContain(site.Withdrawn, await site.Text(address + version), StringComparison.Ordinal);

        using var zip = new ZipArchive(new MemoryStream(await site.Bytes($"/data/iop.zip?{version}")));
        foreach (var entry in zip.Entries.Where(entry => entry.Name != "withdrawn.csv"))
        {
            using var text = new StreamReader(entry.Open());
            Assert.DoesNotContain(site.Withdrawn, await text.ReadToEndAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(-1, (await site.Bytes($"/data/iop.sqlite?{version}")).AsSpan().IndexOf(Encoding.UTF8.GetBytes(site.WithdrawnSummary)));
    }

    [Fact]
    public async Task A_version_with_rows_taken_out_says_so_and_its_manifest_fits_the_bytes_it_gives()
    {
        var package = await site.Json($"/data/datapackage.json?version={site.A}");
        var answer = await site.Get($"/data/partnerships.csv?version={site.A}");

        Assert.NotNull(package["notice"]);
        Assert.False((bool)(await site.Json($"/data/version.json?version={site.A}"))["bytes_as_sealed"]!);
        Assert.True(answer.Headers.Contains("Iop-Notice"));
        foreach (var resource in package["resources"]!.AsArray().Where(resource => (string?)resource!["type"] == "table"))
        {
            var bytes = await site.Bytes($"/data/{resource!["path"]}?version={site.A}");
            Assert.Equal((string)resource["hash"]!, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        Assert.True((bool)(await site.Json("/data/version.json"))["bytes_as_sealed"]!);
    }

    [Theory]
    [InlineData("2026-11-01-ffffffff")]
    [InlineData("en-utgava-som-inte-finns")]
    public async Task An_unknown_version_is_410_with_the_nearest_and_its_link(string unknown)
    {
        var answer = await site.Get($"/partnerskap.json?q=barn&version={unknown}");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal((410, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var nearest = new Uri((string)problem["nearest"]!["url"]!);
        Assert.Contains((string)problem["nearest"]!["version"]!, new[] { site.A, site.B });
        Assert.Contains("q=barn", nearest.Query, StringComparison.Ordinal);
        Assert.Equal((string)problem["nearest"]!["version"]!, (string)(await site.Json(nearest.PathAndQuery))["data_version"]!);
    }

    [Fact]
    public async Task People_get_a_page_that_links_to_the_nearest_version()
    {
        var answer = await site.Get("/partnerskap?version=2026-11-01-ffffffff");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal((410, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("data-testid=\"nearest\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/partnerskap.json?version=..%2F..%2Fetc", "application/problem+json")]
    [InlineData("/partnerskap?version=A%00B", "text/html")]
    public async Task A_version_that_cannot_be_a_name_is_400(string address, string type)
    {
        var answer = await site.Get(address);

        Assert.Equal((400, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task An_older_page_says_that_it_is_old_and_links_to_the_same_page_now()
    {
        var page = await site.Text($"/partnerskap/{site.Changed}?version={site.A}");

        Assert.Contains("data-testid=\"old-version\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-testid=\"old-version\"", await site.Text($"/partnerskap/{site.Changed}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_shows_what_was_corrected_with_old_and_new_value_and_reason()
    {
        var lines = (await site.Text($"/data/skillnad.csv?fran={site.A}")).Split("\r\n");

        Assert.Equal("kind,table,key,partnership_id,column,old,new,logged_on,reason,source_id", lines[0]);
        var title = Assert.Single(lines, line => line.Contains(TwoVersions.NewTitle, StringComparison.Ordinal));
        Assert.StartsWith($"corrected,partnerships,{site.Changed},{site.Changed},title,", title, StringComparison.Ordinal);
        Assert.Contains(TwoVersions.Reason, title, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith($"ended,observations,{site.Ended}/", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(site.Withdrawn, StringComparison.Ordinal) && !line.Contains(",withdrawn,", StringComparison.Ordinal));
        Assert.Contains("data-id=\"Corrected\"", await site.Text($"/data/skillnad?fran={site.A}&till={site.B}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_equal_versions_do_not_differ()
    {
        Assert.Single((await site.Text($"/data/skillnad.csv?fran={site.B}&till={site.B}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Inget skiljer", await site.Text($"/data/skillnad?fran={site.B}&till={site.B}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_versions_are_listed_for_people_and_programs()
    {
        var listed = (await site.Json("/data/versioner.json"))["versions"]!.AsArray();

        Assert.Equal([site.B, site.A], listed.Select(version => (string)version!["version"]!));
        Assert.True((bool)listed[0]!["current"]!);
        Assert.Contains(site.A, await site.Text("/data/versioner"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_older_version_keeps_a_tag_of_its_own()
    {
        var old = await site.Get($"/data/partnerships.csv?version={site.A}");
        var now = await site.Get("/data/partnerships.csv");

        Assert.NotEqual(old.Headers.ETag, now.Headers.ETag);
    }
}
