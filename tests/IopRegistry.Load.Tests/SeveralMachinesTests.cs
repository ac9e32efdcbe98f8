using IopRegistry.Curation;
using IopRegistry.Web.Tests.OpenData;

namespace IopRegistry.Load.Tests;

/// <summary>Three instances behind the deployed nginx, with one data folder and one state folder.</summary>
public sealed class SeveralMachinesTests
{
    private const int Count = 8;

    private static readonly string[] Addresses = ["/", "/partnerskap?q=barn", "/partnerskap?place=1480", "/partnerskap.json?q=unga", "/organisationer", "/platser/1480", "/partnerskap.csv"];

    [Fact]
    public async Task An_instance_killed_under_load_costs_no_more_than_its_open_answers_and_new_data_reach_all()
    {
        using var folder = TestFolder.CopyOfData();
        await using var one = await Instance(folder);
        await using var two = await Instance(folder);
        await using var three = await Instance(folder);
        await using var nginx = await RunningNginx.Start([one, two, three], folder.Path);
        await using var visitors = new Visitors(nginx.Http, Count, Addresses);
        await visitors.More(20 * Count);
        Assert.Empty(visitors.Flaws);

        two.Kill();
        await visitors.More(60 * Count);
        // Those that were on their way from the one that is gone.
        Assert.InRange(visitors.Flaws.Count, 0, Count);

        var first = new DataFolder(folder.Data).Load().Registry!.Partnerships[0];
        var version = folder.Seal(new ChangeReason("Titeln var felskriven.", ChangeKind.Knowledge, first.SourceId), ("partnerships", first.Title, "En ny titel – för prov")).Id;
        foreach (var instance in new[] { one, three })
            await Reached(instance, version);
        var flaws = visitors.Flaws.Count;
        await visitors.More(20 * Count);
        Assert.Equal(flaws, visitors.Flaws.Count);
        Assert.Contains("En ny titel – för prov", await nginx.Http.GetStringAsync(new Uri($"/partnerskap/{first.Id}", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_give_the_same_bytes_under_the_same_tags()
    {
        using var folder = TestFolder.CopyOfData();
        await using var one = await Instance(folder);
        await using var two = await Instance(folder);
        foreach (var address in Addresses)
        {
            var (left, right) = (await Answer(one, address), await Answer(two, address));
            Assert.Equal(left, right);
        }
    }

    [Fact]
    public async Task The_proxys_log_has_neither_addresses_nor_searches()
    {
        using var folder = TestFolder.CopyOfData();
        await using var one = await Instance(folder);
        await using var nginx = await RunningNginx.Start([one], folder.Path);
        await nginx.Http.GetStringAsync(new Uri("/partnerskap?q=hemlighet", UriKind.Relative));
        await nginx.Http.GetStringAsync(new Uri("/om", UriKind.Relative));
        Assert.Contains("GET /partnerskap 200", nginx.AccessLog(), StringComparison.Ordinal);
        Assert.DoesNotContain("hemlighet", nginx.AccessLog() + one.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(" 127.0.0.1 ", nginx.AccessLog(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proxys_log_has_no_receipt_and_no_editors_address()
    {
        using var folder = TestFolder.CopyOfData();
        await using var one = await Instance(folder);
        await using var nginx = await RunningNginx.Start([one], folder.Path);
        foreach (var address in new[] { "/rattelser/ny", "/rattelser/beslut/17", "/rattelser/7hq2-kvitto-k9mx", "/%72ATTELSER/7hq2-kvitto-k9mx", "/rattelser/nykvitto", "/redaktion/nytt/flodeskvitto.atom" })
            (await nginx.Http.GetAsync(new Uri(address, UriKind.Relative))).Dispose();
        one.Kill();
        (await nginx.Http.GetAsync(new Uri("/rattelser/7hq2-kvitto-k9mx", UriKind.Relative))).Dispose();
        Assert.Contains("GET /rattelser/ny 200", nginx.AccessLog(), StringComparison.Ordinal);
        Assert.Contains("GET /rattelser/beslut/17 404", nginx.AccessLog(), StringComparison.Ordinal);
        Assert.Contains("GET /rattelser/- 404", nginx.AccessLog(), StringComparison.Ordinal);
        Assert.Contains("GET /redaktion/- ", nginx.AccessLog(), StringComparison.Ordinal);
        Assert.DoesNotContain("kvitto", nginx.AccessLog() + nginx.ErrorLog(), StringComparison.Ordinal);
    }

    private static Task<RunningSite> Instance(TestFolder folder) =>
        RunningSite.Start(folder.Data, folder.State, "--Site:BaseUrl=https://iop.example.se", "--Proxy:Addresses=127.0.0.1");

    private static async Task Reached(RunningSite instance, string version)
    {
        // Half a minute, in steps that a busy machine may stretch.
        for (var tries = 0; tries < 30 && await instance.DataVersion() != version; tries++)
            await Task.Delay(1_000);
        Assert.Equal(version, await instance.DataVersion());
    }

    private static async Task<(string? Tag, string Text)> Answer(RunningSite site, string address)
    {
        using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.Headers.ETag?.ToString(), await answer.Content.ReadAsStringAsync());
    }
}
