using System.Collections.Concurrent;

namespace IopRegistry.Search;

/// <summary>
/// Room over all documents and words that a query works in. It is empty between queries and each query clears only what
/// it touched, so that its cost follows its matches and not the size of the index.
/// </summary>
internal sealed class Scratch(int documentCount, int wordCount)
{
    /// <summary>The best meeting of each document with the clause at hand: closeness times impact.</summary>
    public ushort[] Best { get; } = new ushort[documentCount];

    /// <summary>The documents with something in <see cref="Best"/>.</summary>
    public DocumentBits Found { get; set; } = new(documentCount);

    public DocumentBits Matches { get; set; } = new(documentCount);

    /// <summary>Says something of the matches alone.</summary>
    public float[] Score { get; } = new float[documentCount];

    /// <summary>How many clauses a document meets, where none meets all.</summary>
    public byte[] Met { get; } = new byte[documentCount];

    /// <summary>At which places of a phrase each word may stand, one bit each.</summary>
    public ushort[] Places { get; } = new ushort[wordCount];

    public DocumentLists Lists { get; } = new(documentCount);

    public void Clear()
    {
        Matches.Clear();
        Lists.GiveBack();
    }

    /// <summary>As many as there have been queries at once; a query that throws leaves its own to the collector.</summary>
    internal sealed class Pool(int documentCount, int wordCount)
    {
        private readonly ConcurrentBag<Scratch> _free = [];

        public T Use<T>(Func<Scratch, T> work)
        {
            var scratch = _free.TryTake(out var free) ? free : new(documentCount, wordCount);
            var result = work(scratch);
            scratch.Clear();
            _free.Add(scratch);
            return result;
        }
    }
}
