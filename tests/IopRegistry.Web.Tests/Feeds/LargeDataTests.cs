using System.Diagnostics;
using Xunit.Abstractions;

namespace IopRegistry.Web.Tests.Feeds;

/// <summary>
/// Many rows: the first byte comes soon, and streaming needs no more memory the longer it goes on. 100,000 rows and the
/// limit of time where <c>IOP_FULL_FAULTS=1</c>; otherwise 5,000 rows and memory alone, since a shared machine's clock says little.
/// </summary>
[Collection(Alone.Name)]
public sealed class LargeDataTests(ITestOutputHelper output)
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("IOP_FULL_FAULTS") == "1";

    private static readonly int Rows = IsFull ? 100_000 : 5_000;

    [Theory]
    [InlineData("/partnerskap.csv")]
    [InlineData("/partnerskap.csv?q=förening&sort=title")]
    [InlineData("/partnerskap.jsonl")]
    public async Task All_rows_stream_with_an_early_first_byte_and_flat_memory(string address)
    {
        using var site = new LargeSite(Rows);
        using var client = site.CreateClient();
        var cold = await FirstByte(client, address);
        var warm = TimeSpan.MaxValue;
        for (var i = 0; i < 7; i++)
            warm = new[] { warm, await FirstByte(client, address) }.Min();
        var (lines, bytes, growth, took) = await Drain(client, address);
        output.WriteLine($"{address}: {Rows} rows, {bytes / 1e6:F1} MB in {took.TotalSeconds:F1} s; first byte {warm.TotalMilliseconds:F1} ms (first request of the day {cold.TotalMilliseconds:F0} ms); live memory grew {growth / 1e6:F2} MB while streaming");
        Assert.Equal(Rows + (address.Contains("csv", StringComparison.Ordinal) ? 1 : 0), lines);
        Assert.InRange(growth, long.MinValue, 8_000_000);
        if (IsFull)
            Assert.InRange(warm.TotalMilliseconds, 0, 50);
    }

    private static async Task<TimeSpan> FirstByte(HttpClient client, string address)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await client.Send(HttpMethod.Get, address);
        await using var body = await response.Content.ReadAsStreamAsync();
        Assert.Equal(1, await body.ReadAsync(new byte[1]));
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Live memory is measured ten times on the way, after a full collection, against the first of them.</summary>
    private static async Task<(int Lines, long Bytes, long Growth, TimeSpan Took)> Drain(HttpClient client, string address)
    {
        using var response = await client.Send(HttpMethod.Get, address);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var (lines, bytes, growth, first, took) = (0, 0L, 0L, 0L, TimeSpan.Zero);
        for (var started = Stopwatch.GetTimestamp(); await body.ReadAsync(buffer) is > 0 and var read; started = Stopwatch.GetTimestamp())
        {
            took += Stopwatch.GetElapsedTime(started);
            bytes += read;
            var before = lines;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            if (lines * 10 / Rows == before * 10 / Rows && before > 0)
                continue;
            var live = GC.GetTotalMemory(forceFullCollection: true);
            first = first == 0 ? live : first;
            growth = Math.Max(growth, live - first);
        }

        return (lines, bytes, growth, took);
    }
}
