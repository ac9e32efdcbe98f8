using System.Collections.Concurrent;
using System.Diagnostics;

namespace IopRegistry.Benchmarks.Http;

/// <summary>So many requests a second, sent when they are due whether or not the ones before have been answered; time counts from when each was due.</summary>
internal static class SteadyLoad
{
    public static async Task<(double Median, double P95, double P99, int Failed)> Run(HttpClient site, IReadOnlyList<string> addresses, int perSecond, TimeSpan during)
    {
        var (times, failed) = (new ConcurrentBag<double>(), 0);
        var requests = new List<Task>();
        var startedAt = Stopwatch.GetTimestamp();
        for (var sent = 0; Stopwatch.GetElapsedTime(startedAt) < during; sent++)
        {
            var due = TimeSpan.FromSeconds((double)sent / perSecond);
            if (due - Stopwatch.GetElapsedTime(startedAt) is { Ticks: > 0 } early)
                await Task.Delay(early);
            var address = addresses[sent % addresses.Count];
            requests.Add(Task.Run(async () =>
            {
                using var answer = await site.GetAsync(new Uri(address, UriKind.Relative));
                await answer.Content.CopyToAsync(Stream.Null);
                times.Add((Stopwatch.GetElapsedTime(startedAt) - due).TotalMilliseconds);
                if (!answer.IsSuccessStatusCode)
                    Interlocked.Increment(ref failed);
            }));
        }

        await Task.WhenAll(requests);
        var sorted = times.Order().ToArray();
        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
        return (At(0.5), At(0.95), At(0.99), failed);
    }
}
