using System.Net;
using AngleSharp.Html.Parser;
using IopRegistry.Web.Tests.OpenData;

namespace IopRegistry.Load.Tests;

/// <summary>The nightly copy, served by the deployed nginx when every instance is gone.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task The_catalogue_outlives_the_application()
    {
        using var folder = TestFolder.CopyOfData();
        var copy = Path.Combine(folder.Path, "kopia");
        await using var site = await RunningSite.Start(folder.Data, folder.State, "--Site:BaseUrl=https://iop.example.se");
        var export = await Programs.Run("dotnet", Repository.Curator, "export-site", "--from", site.Http.BaseAddress!.ToString(), "--to", copy);
        Assert.True(export.ExitCode == 0, export.Output);
        var live = await site.Http.GetByteArrayAsync(new Uri("/partnerskap.csv", UriKind.Relative));
        await using var nginx = await RunningNginx.Start([site], copy);
        Assert.DoesNotContain("static-copy", await Text(nginx, "/"), StringComparison.Ordinal);

        site.Kill();
        var list = new HtmlParser().ParseDocument(await Text(nginx, "/partnerskap?q=barn&place=1480"));
        var records = list.QuerySelectorAll("main li a[href^='/partnerskap/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(live.Count(b => b == '\n') - 1, records.Distinct().Count());
        foreach (var address in records.Append("/").Append("/om/metod").Append("/platser/1480").Append("/organisationer?q=x").Append("/en").Append("/en/platser/1480").Append("/en/partnerskap"))
            await WholeCopy(nginx, address);

        Assert.Equal(live, await nginx.Http.GetByteArrayAsync(new Uri("/partnerskap.csv", UriKind.Relative)));
        foreach (var (address, type) in new[]
        {
            ("/", "text/html"), ("/partnerskap.csv", "text/csv"), ("/partnerskap.json", "application/json"), ("/data/iop.zip", "application/zip"),
            ("/datasets/dcat", "application/rdf+xml"), ("/andringar.atom", "application/atom+xml"), ("/site.css", "text/css"), ("/robots.txt", "text/plain"),
        })
        {
            using var answer = await nginx.Http.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
        }

        await OpenToScripts(nginx);
        await BeyondTheCopy(nginx);
    }

    [Fact]
    public async Task A_site_that_is_down_costs_the_copy_nothing_and_a_strange_folder_is_left_alone()
    {
        using var folder = TestFolder.CopyOfData();
        var refused = await Programs.Run("dotnet", Repository.Curator, "export-site", "--from", "http://127.0.0.1:9", "--to", Path.Combine(folder.Path, "kopia"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("svarar inte", refused.Output, StringComparison.Ordinal);
        var strange = await Programs.Run("dotnet", Repository.Curator, "export-site", "--to", folder.Data);
        Assert.Equal(1, strange.ExitCode);
        Assert.Contains("har annat innehåll", strange.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Data, "partnerships.csv")));
    }

    [Fact]
    public async Task An_export_that_breaks_off_leaves_the_copy_as_it_was()
    {
        using var folder = TestFolder.CopyOfData();
        var copy = Path.Combine(folder.Path, "kopia");
        Directory.CreateDirectory(copy);
        await File.WriteAllTextAsync(Path.Combine(copy, ".iop-export"), "");
        await File.WriteAllTextAsync(Path.Combine(copy, "index.html"), "i går");
        await using var site = await RunningSite.Start(folder.Data, folder.State);
        using var export = Programs.Start("dotnet", Repository.Curator, "export-site", "--from", site.Http.BaseAddress!.ToString(), "--to", copy);
        while (!Directory.Exists(Path.Combine(copy, ".iop-next")) && !export.HasExited)
            await Task.Delay(10);
        site.Kill();
        await export.WaitForExitAsync();

        Assert.Equal(1, export.ExitCode);
        Assert.Equal("i går", await File.ReadAllTextAsync(Path.Combine(copy, "index.html")));
    }

    private static async Task OpenToScripts(RunningNginx nginx)
    {
        using var feed = await nginx.Http.GetAsync(new Uri("/partnerskap.json", UriKind.Relative));
        Assert.Equal("*", feed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(feed.Headers.Contains("Retry-After"));
        using var page = await nginx.Http.GetAsync(new Uri("/om", UriKind.Relative));
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
    }

    /// <summary>The whole file in answer to a question would be taken for the answer.</summary>
    private static async Task BeyondTheCopy(RunningNginx nginx)
    {
        foreach (var (method, address) in new[]
        {
            (HttpMethod.Get, "/partnerskap.csv?place=1480"), (HttpMethod.Get, "/partnerskap.json?q=barn"), (HttpMethod.Get, "/andringar.atom?kind=world"), (HttpMethod.Get, "/sok/forslag?q=bar"),
            (HttpMethod.Post, "/rattelser/ny"), (HttpMethod.Post, "/om"),
        })
        {
            using var request = new HttpRequestMessage(method, address);
            using var answer = await nginx.Http.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{method} {address}: {answer.StatusCode}");
            Assert.Equal("60", answer.Headers.GetValues("Retry-After").Single());
        }
    }

    private static async Task WholeCopy(RunningNginx nginx, string address)
    {
        var page = new HtmlParser().ParseDocument(await Text(nginx, address));
        Assert.True(page.QuerySelector("[data-testid=static-copy]") is not null, $"{address} does not say that it is a copy");
        Assert.Empty(page.QuerySelectorAll("form, script"));
        Assert.NotNull(page.QuerySelector("main h1"));
    }

    private static Task<string> Text(RunningNginx nginx, string address) => nginx.Http.GetStringAsync(new Uri(address, UriKind.Relative));
}
