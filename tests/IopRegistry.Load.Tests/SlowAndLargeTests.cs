using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using IopRegistry.Web.Tests.OpenData;
using Xunit.Abstractions;

namespace IopRegistry.Load.Tests;

/// <summary>
/// Clients who send slowly or too much, straight at the application without a proxy. 500 connections for two minutes
/// where <c>IOP_FULL_FAULTS=1</c>, otherwise 50 for five seconds.
/// </summary>
public sealed class SlowAndLargeTests(ITestOutputHelper output)
{
    private const string Letter = "/partnerskap/boras-finsksprakiga-aldre-allaktivitetshuset/insyn/brev";

    private static readonly (int Connections, int Seconds) Count = Repository.IsFull ? (500, 120) : (50, 5);

    [Theory]
    [InlineData("-H")]
    [InlineData("-B")]
    public async Task Others_are_served_while_some_send_slowly(string kind)
    {
        using var folder = TestFolder.CopyOfData();
        await using var site = await RunningSite.Start(folder.Data, folder.State);
        var attack = Programs.Run("slowhttptest", kind, "-c", Text(Count.Connections), "-l", Text(Count.Seconds), "-i", "2", "-r", "200", "-t", kind == "-B" ? "POST" : "GET", "-u", $"{site.Http.BaseAddress}{(kind == "-B" ? Letter[1..] : "")}", "-p", "3");
        var times = new List<double>();
        while (!attack.IsCompleted)
        {
            var startedAt = Stopwatch.GetTimestamp();
            using var answer = await site.Http.GetAsync(new Uri($"/partnerskap?q=barn&page={times.Count % 90 + 1}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            times.Add(Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds);
            await Task.Delay(20);
        }

        var p95 = times.Order().ElementAt((int)(0.95 * (times.Count - 1)));
        output.WriteLine($"{kind}: {Count.Connections} connections for {Count.Seconds} s, {times.Count} others' requests, p95 {p95:F0} ms");
        Assert.NotEmpty(times);
        if (Repository.IsFull)
            Assert.InRange(p95, 0, 1_000);
    }

    [Fact]
    public async Task Too_much_is_refused_and_the_site_goes_on()
    {
        using var folder = TestFolder.CopyOfData();
        await using var site = await RunningSite.Start(folder.Data, folder.State);
        Assert.Equal(431, await Status(site, $"GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: {new string('x', 33 * 1024)}\r\n\r\n"));
        Assert.Equal(414, await Status(site, $"GET /{new string('x', 9 * 1024)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        Assert.Equal(413, await Status(site, $"POST {Letter} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {31 * 1024 * 1024}\r\n\r\n"));
        var keys = string.Join('&', Enumerable.Range(0, 1_025).Select(i => $"k{i}=v"));
        Assert.InRange(await Status(site, $"POST {Letter} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {keys.Length}\r\n\r\n{keys}"), 400, 413);
        using var still = await site.Http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    private static async Task<int> Status(RunningSite site, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, site.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        var line = await reader.ReadLineAsync() ?? "";
        return int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
