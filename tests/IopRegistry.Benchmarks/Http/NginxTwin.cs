using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace IopRegistry.Benchmarks.Http;

/// <summary>One answer of the site in one coding, with every header it had.</summary>
internal sealed record Sample(string Address, string Coding, byte[] Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    public static async Task<Sample> Take(HttpClient site, string address, string coding)
    {
        for (var warm = 0; ; warm++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
            using var answer = await site.SendAsync(request);
            if (warm < 4)
                continue;
            string[] ownOfEach = ["Date", "Content-Length", "Connection", "Transfer-Encoding", "Content-Type", "Server", "Last-Modified", "ETag"];
            return new Sample(address, coding, await answer.Content.ReadAsByteArrayAsync(),
                [.. answer.Headers.Concat(answer.Content.Headers).Where(header => !ownOfEach.Contains(header.Key)).Select(header => (header.Key, string.Join(", ", header.Value)))]);
        }
    }
}

/// <summary>nginx with the very same bytes and headers, one file a sample; tag, date and type are its own.</summary>
internal sealed class NginxTwin : IDisposable
{
    private readonly Process _process;

    private NginxTwin(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public static async Task<NginxTwin> Start(string folder, IReadOnlyList<Sample> samples)
    {
        var port = Shell.FreePort();
        var locations = new StringBuilder();
        foreach (var (sample, at) in samples.Select((sample, at) => (sample, at)))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{at}.html"), sample.Body);
            var headers = string.Concat(sample.Headers.Select(header => $"add_header {header.Name} \"{header.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"; "));
            locations.Append(CultureInfo.InvariantCulture, $"location = /{at}.html {{ {headers} }}\n");
        }

        var main = Path.Combine(folder, "bench.conf");
        await File.WriteAllTextAsync(main, $$"""
            user root; worker_processes 2; daemon off; pid {{folder}}/pid; error_log {{folder}}/error.log;
            events { worker_connections 1024; }
            http {
                access_log off; sendfile on; tcp_nopush on; open_file_cache max=100; keepalive_requests 1000000;
                types { text/html html; } charset utf-8;
                server { listen 127.0.0.1:{{port}}; root {{folder}}; {{locations}} }
            }
            """);
        var twin = new NginxTwin(Shell.Start("nginx", "-c", main), port);
        await Task.Delay(1_000);
        return twin;
    }

    public void Dispose()
    {
        // Its workers end with it on this signal, and not when it is killed.
        Shell.Run("kill", "-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)).GetAwaiter().GetResult();
        _process.WaitForExit();
        _process.Dispose();
    }
}
