using System.Text.RegularExpressions;
using IopRegistry.Curation;
using IopRegistry.Web.Tests.OpenData;
using Xunit.Abstractions;

namespace IopRegistry.Load.Tests;

/// <summary>
/// New data while the site serves: no error, and every answer is of one version from its first byte to its last. 200
/// reloads with 50 readers where <c>IOP_FULL_FAULTS=1</c>, otherwise 6 with 8.
/// </summary>
public sealed partial class ReloadTests(ITestOutputHelper output)
{
    private static readonly (int Reloads, int Readers) Count = Repository.IsFull ? (200, 50) : (6, 8);

    [Fact]
    public async Task No_answer_mixes_two_versions()
    {
        using var folder = TestFolder.CopyOfData();
        var first = new DataFolder(folder.Data).Load().Registry!.Partnerships[0];
        var titles = new Dictionary<string, string>();
        var versions = new List<Dictionary<string, byte[]>>();
        foreach (var title in new[] { "Rubrik ett – för prov", "Rubrik två – för prov" })
        {
            var old = titles.Values.LastOrDefault() ?? first.Title;
            titles[folder.Seal(new ChangeReason("Prov.", ChangeKind.Knowledge, first.SourceId), ("partnerships", old, title)).Id] = title;
            versions.Add(new[] { "partnerships.csv", "changes.csv", Manifest.FileName }.ToDictionary(file => file, file => File.ReadAllBytes(Path.Combine(folder.Data, file))));
        }

        await using var site = await RunningSite.Start(folder.Data, folder.State);
        string[] addresses = [$"/partnerskap/{first.Id}", $"/partnerskap/{first.Id}.json", $"/partnerskap.csv?q={Uri.EscapeDataString("Rubrik")}", "/partnerskap?q=barn", "/partnerskap.json?q=Rubrik"];
        await using var readers = new Visitors(site.Http, Count.Readers, addresses, (address, answer) => FlawOf(address, answer, titles));
        await readers.More(10 * Count.Readers);
        readers.P99();
        await readers.More(40 * Count.Readers);
        var idle = readers.P99();
        var before = site.Resident;
        for (var i = 0; i < Count.Reloads; i++)
            await Publish(folder, versions[i % 2], site, titles.Keys.ElementAt(i % 2));
        await readers.More(10 * Count.Readers);
        output.WriteLine($"{Count.Reloads} reloads, {Count.Readers} readers, {readers.Served} answers; resident {before / 1e6:F0} MB before, {site.Resident / 1e6:F0} MB after; p99 {idle.TotalMilliseconds:F0} ms without reloads, {readers.P99().TotalMilliseconds:F0} ms with them");
        Assert.Empty(readers.Flaws);
        if (Repository.IsFull)
            Assert.InRange(site.Resident - before, long.MinValue, 100_000_000);
    }

    /// <summary>As sealing does: each file whole, the manifest last.</summary>
    private static async Task Publish(TestFolder folder, Dictionary<string, byte[]> files, RunningSite site, string version)
    {
        foreach (var (file, bytes) in files.OrderBy(pair => pair.Key == Manifest.FileName))
        {
            var path = Path.Combine(folder.Data, file);
            await File.WriteAllBytesAsync(path + ".new", bytes);
            File.Move(path + ".new", path, overwrite: true);
        }

        for (var tries = 0; tries < 600 && await site.DataVersion() != version; tries++)
            await Task.Delay(50);
        Assert.Equal(version, await site.DataVersion());
    }

    /// <summary>The version that an answer names and the title that it shows belong together.</summary>
    private static async Task<string?> FlawOf(string address, HttpResponseMessage answer, Dictionary<string, string> titles)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var named = answer.Headers.TryGetValues("X-Data-Version", out var header) ? header.Single() : PageVersion().Match(text).Groups[1].Value;
        if (!titles.TryGetValue(named, out var title))
            return $"names no known version: '{named}'";
        var shown = titles.Values.Where(one => text.Contains(one, StringComparison.Ordinal)).ToList();
        if (text.Contains("\"data_version\"", StringComparison.Ordinal) && !text.Contains($"\"data_version\":\"{named}\"", StringComparison.Ordinal) && !text.Contains($"\"data_version\": \"{named}\"", StringComparison.Ordinal))
            return $"body and header name different versions ({named})";
        // A record's page shows its own change log too, where the older title may stand.
        var isRecord = address.EndsWith(".json", StringComparison.Ordinal) || address.Contains('?', StringComparison.Ordinal);
        return shown.Count == 0 || shown.Contains(title) && (!isRecord || shown.Count == 1) ? null : $"{named} shows {string.Join(" and ", shown)}";
    }

    [GeneratedRegex("data-testid=\"data-version\">([^<]+)<")]
    private static partial Regex PageVersion();
}
