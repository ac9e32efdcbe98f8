using System.Collections.Concurrent;
using IopRegistry.Corrections;

namespace IopRegistry.Web.Corrections;

/// <summary>Counts wrong receipts per client and minute, in memory: a guess is answered like any other missing page until there are too many.</summary>
public sealed class ReceiptGuesses(TimeProvider clock)
{
    public const int MostPerMinute = 30;

    private const int MostClients = 10_000;

    private readonly ConcurrentDictionary<string, int> _misses = new();
    private long _minute;

    public bool IsTooMany(HttpContext http) => _misses.GetValueOrDefault(KeyOf(http)) >= MostPerMinute && Minute() == Volatile.Read(ref _minute);

    public void Count(HttpContext http)
    {
        var minute = Minute();
        // Forgetting everyone at once is cheap, and keeps the memory bounded.
        if (Interlocked.Exchange(ref _minute, minute) != minute || _misses.Count > MostClients)
            _misses.Clear();
        _misses.AddOrUpdate(KeyOf(http), 1, (_, count) => count + 1);
    }

    private static string KeyOf(HttpContext http) => Convert.ToHexString(ClientHash.Network(http.Connection.RemoteIpAddress));

    private long Minute() => clock.GetUtcNow().ToUnixTimeSeconds() / 60;
}
