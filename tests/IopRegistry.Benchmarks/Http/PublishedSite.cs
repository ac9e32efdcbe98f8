using System.Diagnostics;

namespace IopRegistry.Benchmarks.Http;

/// <summary>The site as it is deployed: published in Release, a process of its own.</summary>
internal sealed class PublishedSite : IDisposable
{
    private readonly Process _process;

    private PublishedSite(Process process, int port)
    {
        (_process, Port) = (process, port);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public int Port { get; }

    public HttpClient Http { get; }

    public TimeSpan FirstAnswer { get; private set; }

    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<string> Publish(string root, string to) =>
        Shell.Run("dotnet", "publish", Path.Combine(root, "src", "IopRegistry.Web"), "-c", "Release", "-o", to, "-v", "q", "-p:RunAnalyzers=false");

    public static async Task<PublishedSite> Start(string folder, string data, string state)
    {
        var port = Shell.FreePort();
        var startedAt = Stopwatch.GetTimestamp();
        var site = new PublishedSite(Shell.Start("dotnet", Path.Combine(folder, "IopRegistry.Web.dll"), "--urls", $"http://127.0.0.1:{port}", $"--Data:Path={data}", $"--State:Path={state}", "--RateLimiting:Enabled=false"), port);
        while (!await site.Answers())
            await Task.Delay(5);
        site.FirstAnswer = Stopwatch.GetElapsedTime(startedAt);
        return site;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Http.Dispose();
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return _process.HasExited ? throw new InvalidOperationException("The site did not start.") : false;
        }
    }
}
