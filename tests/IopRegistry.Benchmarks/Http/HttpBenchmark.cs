using System.Diagnostics;
using System.Text.Json;
using IopRegistry.Curation;

namespace IopRegistry.Benchmarks.Http;

/// <summary>Everything about the site as visitors and the machine feel it, in one run.</summary>
internal static class HttpBenchmark
{
    private const int Rounds = 3;

    private const int Large = 100_000;

    private static readonly string[] Cached = ["/", "/partnerskap", "/partnerskap?q=barn", "/partnerskap.json", "/partnerskap.csv"];

    /// <param name="published">Where the site is published already; null to do it.</param>
    public static async Task Run(int seconds, string? published)
    {
        var real = DataFolder.FindAbove(AppContext.BaseDirectory)!;
        var folder = Directory.CreateTempSubdirectory("iop-bench-").FullName;
        try
        {
            var site = published ?? Path.Combine(folder, "site");
            if (published is null)
                await PublishedSite.Publish(Path.GetDirectoryName(real.Path)!, site);
            await BesideNginx(site, real, folder, seconds);
            await StartAndMemory(site, real, folder);
            foreach (var count in new[] { 3_000, Large })
                await Growth(site, real, folder, count, seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task GrowthAlone(int count, string published, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("iop-bench-").FullName;
        await Growth(published, DataFolder.FindAbove(AppContext.BaseDirectory)!, folder, count, seconds);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task BesideNginx(string site, DataFolder real, string folder, int seconds)
    {
        using var ours = await PublishedSite.Start(site, real.Path, Path.Combine(folder, "state"));
        var record = (await Ids(ours.Http))[0];
        var samples = new List<Sample>();
        foreach (var address in Cached.Append($"/partnerskap/{record}"))
        {
            foreach (var coding in new[] { "identity", "gzip", "br" })
                samples.Add(await Sample.Take(ours.Http, address, coding));
        }

        using var nginx = await NginxTwin.Start(folder, samples);
        Console.WriteLine("address                        coding      bytes    ours/s   nginx/s   ratio");
        for (var at = 0; at < samples.Count; at++)
        {
            var (mine, theirs, ratio) = await Wrk.Compare(ours.Port, samples[at].Address, nginx.Port, $"/{at}.html", samples[at].Coding, seconds, Rounds);
            Console.WriteLine($"{Cut(samples[at].Address),-31}{samples[at].Coding,-9}{samples[at].Body.Length,8}{mine,10:N0}{theirs,10:N0}{ratio,8:F2}");
        }

        Console.WriteLine($"resident after that: {ours.ResidentMegabytes:F0} MB");
    }

    /// <summary>Start to the first page, five times; then a crawl of 20,000 addresses and what it leaves in memory.</summary>
    private static async Task StartAndMemory(string site, DataFolder real, string folder)
    {
        var starts = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            using var one = await PublishedSite.Start(site, real.Path, Path.Combine(folder, "state"));
            starts.Add(one.FirstAnswer.TotalMilliseconds);
        }

        using var crawled = await PublishedSite.Start(site, real.Path, Path.Combine(folder, "state"));
        var before = crawled.ResidentMegabytes;
        var most = 0.0;
        await Parallel.ForEachAsync(Uncached.Facets(real.Load().Registry!).Take(20_000), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (address, _) =>
        {
            using var answer = await crawled.Http.GetAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            most = Math.Max(most, crawled.ResidentMegabytes);
        });
        Console.WriteLine($"start to the first page: {string.Join(", ", starts.Select(ms => $"{ms:F0}"))} ms; resident {before:F0} MB at start, at most {most:F0} MB and {crawled.ResidentMegabytes:F0} MB after 20,000 addresses");
    }

    private static async Task Growth(string site, DataFolder real, string folder, int count, int seconds)
    {
        var data = GeneratedFolder.Write(real, Path.Combine(folder, $"records-{count}", "data"), count);
        using var large = await PublishedSite.Start(site, data.Path, Path.Combine(folder, $"state-{count}"));
        Console.WriteLine($"{count:N0} records: first page after {large.FirstAnswer.TotalSeconds:F1} s, resident {large.ResidentMegabytes:F0} MB");
        var addresses = Uncached.Searches(data.Load().Registry!);
        // The machine code is warm after some.
        await SteadyLoad.Run(large.Http, [.. addresses.Take(2_000)], 200, TimeSpan.FromSeconds(10));
        var before = large.ProcessorTime;
        var (median, p95, p99, failed) = await SteadyLoad.Run(large.Http, [.. addresses.Skip(2_000)], 200, TimeSpan.FromSeconds(Math.Max(seconds, 10)));
        Console.WriteLine($"  uncached search page at 200/s: p50 {median:F1}, p95 {p95:F1}, p99 {p99:F1} ms, {failed} failed, {(large.ProcessorTime - before).TotalMilliseconds / (200.0 * Math.Max(seconds, 10)):F2} ms of processor each");
        await Reload(large, data);
    }

    /// <summary>A companion text changes nothing; a sealed table does.</summary>
    private static async Task Reload(PublishedSite site, DataFolder data)
    {
        var focus = Path.Combine(data.Path, "focus_areas.csv");
        await File.WriteAllTextAsync(focus, (await File.ReadAllTextAsync(focus)).Replace("barn-unga,", "barn-unga,Nya ", StringComparison.Ordinal));
        var sealing = new Sealing(data, KeptVersions.Beside(data), TimeProvider.System).Seal(new ChangeReason("Mätning.", ChangeKind.Knowledge, "famna-fremia-2023"));
        var (startedAt, before) = (Stopwatch.GetTimestamp(), site.ProcessorTime);
        while (sealing.Version is { } version && await Version(site.Http) != version.Id)
            await Task.Delay(20);
        Console.WriteLine($"  reload: {Stopwatch.GetElapsedTime(startedAt).TotalSeconds:F1} s from sealing to the new version, {(site.ProcessorTime - before).TotalSeconds:F1} s of processor; resident {site.ResidentMegabytes:F0} MB");
    }

    private static async Task<string?> Version(HttpClient site)
    {
        using var health = JsonDocument.Parse(await site.GetStringAsync(new Uri("/halsa/redo", UriKind.Relative)));
        return health.RootElement.GetProperty("data_version").GetString();
    }

    private static async Task<List<string>> Ids(HttpClient site)
    {
        using var found = JsonDocument.Parse(await site.GetStringAsync(new Uri("/partnerskap.json", UriKind.Relative)));
        return [.. found.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
    }

    private static string Cut(string address) => address.Length > 30 ? address[..29] + "…" : address;
}
