using System.Collections.Concurrent;

namespace IopRegistry.Search;

/// <summary>
/// Arrays over all documents that a query works in. They are zero between queries and each query clears only what it
/// touched, so that its cost follows its matches and not the size of the index.
/// </summary>
internal sealed class Scratch(int documentCount)
{
    /// <summary>The best meeting with the clause at hand.</summary>
    public float[] Clause { get; } = new float[documentCount];
    public float[] Score { get; } = new float[documentCount];

    /// <summary>How many clauses the document meets; in the end not 0 just for the matches of a query with words.</summary>
    public byte[] Met { get; } = new byte[documentCount];

    /// <summary>Documents with something in <see cref="Clause"/>.</summary>
    public int[] Touched { get; } = new int[documentCount];

    /// <summary>Documents with something in <see cref="Met"/> or <see cref="Score"/>.</summary>
    public int[] Seen { get; } = new int[documentCount];
    public int SeenCount { get; set; }

    public int[] Matches { get; } = new int[documentCount];
    public int MatchCount { get; set; }

    public ReadOnlySpan<int> MatchSpan => Matches.AsSpan(0, MatchCount);

    /// <summary>Documents in order lie together in the facets' columns; only for many is the order worth a pass over all.</summary>
    public void OrderMatches()
    {
        if (MatchCount == Matches.Length || MatchCount < Matches.Length / 64) return;
        var kept = 0;
        for (var document = 0; document < Met.Length; document++)
        {
            Matches[kept] = document;
            kept += Met[document] == 0 ? 0 : 1;
        }
    }

    public void Clear()
    {
        foreach (var document in Seen.AsSpan(0, SeenCount)) (Score[document], Met[document]) = (0, 0);
        (SeenCount, MatchCount) = (0, 0);
    }

    /// <summary>As many as there have been queries at once; a query that throws leaves its own to the collector.</summary>
    internal sealed class Pool(int documentCount)
    {
        private readonly ConcurrentBag<Scratch> _free = [];

        public T Use<T>(Func<Scratch, T> work)
        {
            var scratch = _free.TryTake(out var free) ? free : new(documentCount);
            var result = work(scratch);
            scratch.Clear();
            _free.Add(scratch);
            return result;
        }
    }
}
