using System.Collections.Concurrent;
using IopRegistry.Web.Data;

namespace IopRegistry.Web.Caching;

/// <summary>What tells one request for a hot answer from another. Host and scheme stand in absolute addresses on the page.</summary>
internal readonly record struct HotKey(string Scheme, string Host, string Language, string Path, string Query, string Coding);

/// <param name="Tag">As in the headers; what a client that has the bytes already sends back.</param>
internal sealed record HotAnswer(string Tag, KeyValuePair<string, string>[] Headers, byte[] Body)
{
    /// <summary>With what the key and the headers take, roughly.</summary>
    public int Bytes => Body.Length + 2_048;
}

/// <summary>
/// The answers that are asked for again and again, as they go out on the wire. One shelf belongs to one registry and
/// one day and is dropped whole with either. It holds so many bytes and is emptied when they are used up: what is hot
/// is back after two requests, and meanwhile output caching has it.
/// </summary>
internal sealed class HotAnswers(LiveRegistry live, SwedishDay day)
{
    public const int MostBytes = 4 * 1024 * 1024;

    private const int LargestBody = 256 * 1024;

    private volatile Shelf _shelf = new(live.Current, day.Today);

    public int Bytes => _shelf.Bytes;

    /// <summary>To be asked for once, before the answer is made: an answer goes to the shelf of the data it cannot be older than.</summary>
    public Shelf Now()
    {
        var (shelf, registry, today) = (_shelf, live.Current, day.Today);
        if (ReferenceEquals(shelf.Registry, registry) && shelf.Day == today)
            return shelf;
        return _shelf = new Shelf(registry, today);
    }

    public void Keep(Shelf shelf, in HotKey key, HotAnswer answer)
    {
        if (answer.Body.Length > LargestBody)
            return;
        if (shelf.Bytes + answer.Bytes > MostBytes)
            Interlocked.CompareExchange(ref _shelf, new Shelf(shelf.Registry, shelf.Day), shelf);
        else
            shelf.Add(key, answer);
    }

    internal sealed class Shelf(Registry registry, DateOnly day)
    {
        private readonly ConcurrentDictionary<HotKey, HotAnswer> _answers = new();

        /// <summary>Hashes of keys seen once; a crawler who asks for each address once takes no room.</summary>
        private readonly int[] _seen = new int[4_096];

        private int _bytes;

        public Registry Registry => registry;

        public DateOnly Day => day;

        public int Bytes => _bytes;

        public HotAnswer? Find(in HotKey key) => _answers.GetValueOrDefault(key);

        /// <returns>Whether it was asked for before, as far as is remembered.</returns>
        public bool IsSeenAgain(in HotKey key)
        {
            var hash = key.GetHashCode();
            ref var place = ref _seen[(uint)hash % (uint)_seen.Length];
            var isAgain = place == hash;
            place = hash;
            return isAgain;
        }

        public void Add(in HotKey key, HotAnswer answer)
        {
            if (_answers.TryAdd(key, answer))
                Interlocked.Add(ref _bytes, answer.Bytes);
        }
    }
}
