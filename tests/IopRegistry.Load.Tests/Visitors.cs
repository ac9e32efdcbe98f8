using System.Collections.Concurrent;
using System.Diagnostics;

namespace IopRegistry.Load.Tests;

/// <summary>So many visitors, each with one request open at a time, until they are told to stop.</summary>
internal sealed class Visitors : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private readonly Task[] _visitors;

    public Visitors(HttpClient client, int count, IReadOnlyList<string> addresses, Func<string, HttpResponseMessage, Task<string?>>? flawOf = null)
    {
        _visitors = [.. Enumerable.Range(0, count).Select(visitor => Task.Run(() => Visit(client, visitor, addresses, flawOf)))];
    }

    private ConcurrentQueue<TimeSpan> _times = [];

    private int _served;

    public int Served => _served;

    /// <summary>What went wrong, with its address.</summary>
    public ConcurrentQueue<string> Flaws { get; } = [];

    /// <summary>What 99 of 100 answers since the last asking took at most; for the output, not to be tested.</summary>
    public TimeSpan P99()
    {
        var times = Interlocked.Exchange(ref _times, []).Order().ToArray();
        return times.Length == 0 ? default : times[(int)(0.99 * (times.Length - 1))];
    }

    public async Task Until(Func<bool> condition)
    {
        for (var tries = 0; tries < 1_200 && !condition(); tries++)
            await Task.Delay(50);
        Assert.True(condition(), $"Not within a minute; {Served} answers, {Flaws.Count} flaws: {string.Join("; ", Flaws.Take(5))}");
    }

    /// <summary>Every visitor has had some more answers, so that what was done has met all of them.</summary>
    public Task More(int answers)
    {
        var before = Served + Flaws.Count;
        return Until(() => Served + Flaws.Count >= before + answers);
    }

    public async Task Stop()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_visitors);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _stop.Dispose();
    }

    private async Task Visit(HttpClient client, int visitor, IReadOnlyList<string> addresses, Func<string, HttpResponseMessage, Task<string?>>? flawOf)
    {
        for (var turn = visitor; !_stop.IsCancellationRequested; turn++)
        {
            var address = addresses[turn % addresses.Count];
            var startedAt = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                _times.Enqueue(Stopwatch.GetElapsedTime(startedAt));
                var flaw = (int)answer.StatusCode >= 500 ? $"{(int)answer.StatusCode}" : flawOf is null ? null : await flawOf(address, answer);
                if (flaw is null)
                    Interlocked.Increment(ref _served);
                else
                    Flaws.Enqueue($"{address}: {flaw}");
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
                Flaws.Enqueue($"{address}: {cut.Message} {cut.InnerException?.Message}");
                await Task.Delay(10);
            }
        }
    }
}
