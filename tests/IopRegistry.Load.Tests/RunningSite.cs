using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace IopRegistry.Load.Tests;

/// <summary>The built site as a process, on a port of its own.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private readonly StringBuilder _log = new();

    private RunningSite(Process process, int port)
    {
        (_process, Port) = (process, port);
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };
    }

    public int Port { get; }

    public HttpClient Http { get; }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string Log
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>Resident memory in bytes.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<RunningSite> Start(string data, string state, params string[] settings)
    {
        var port = Programs.FreePort();
        var process = Programs.Start("dotnet", [Repository.Site, "--urls", $"http://127.0.0.1:{port}", $"--Data:Path={data}", $"--State:Path={state}", "--RateLimiting:Enabled=false", .. settings]);
        var site = new RunningSite(process, port);
        await site.Ready();
        return site;
    }

    public async Task<string> DataVersion()
    {
        using var health = JsonDocument.Parse(await Http.GetStringAsync(new Uri("/halsa/redo", UriKind.Relative)));
        return health.RootElement.GetProperty("data_version").GetString()!;
    }

    /// <summary>Waits until the site has taken a version.</summary>
    public async Task UntilVersion(string version)
    {
        for (var attempt = 0; await DataVersion() != version; attempt++)
        {
            Assert.True(attempt < 100, $"The site does not take {version}:\n{Log}");
            await Task.Delay(200);
        }
    }

    /// <summary>As a machine that loses its power: nothing is said to anybody.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>As the service manager stops it.</summary>
    public async Task<TimeSpan> Terminate(TimeSpan most)
    {
        var startedAt = Stopwatch.GetTimestamp();
        await Programs.Run("kill", "-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var patience = new CancellationTokenSource(most);
        await _process.WaitForExitAsync(patience.Token);
        return Stopwatch.GetElapsedTime(startedAt);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Http.Dispose();
    }

    private async Task Ready()
    {
        for (var startedAt = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(startedAt) < StartsWithin; await Task.Delay(50))
        {
            Assert.False(_process.HasExited, $"The site did not start:\n{Log}");
            try
            {
                using var answer = await Http.GetAsync(new Uri("/halsa/live", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                continue;
            }
        }

        Assert.Fail($"The site did not answer within {StartsWithin}:\n{Log}");
    }

    private void Remember(string? line)
    {
        lock (_log)
            _log.AppendLine(line);
    }
}
