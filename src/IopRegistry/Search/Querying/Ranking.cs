namespace IopRegistry.Search;

/// <summary>A document and its place in the order, as one number that is compared first; the lower comes first.</summary>
internal readonly record struct Ranked(ulong Order, int Document) : IComparable<Ranked>
{
    public int CompareTo(Ranked other) =>
        Order != other.Order ? Order.CompareTo(other.Order) : Document.CompareTo(other.Document);
}

/// <summary>Orders matches by score and then rank, or by rank alone. The same matches give the same order always.</summary>
internal sealed class Ranking(float[] scores, int[]? ranks, bool byRankOnly)
{
    /// <summary>The first <paramref name="count"/> of the matches, in order, without ordering the rest.</summary>
    public Ranked[] First(ReadOnlySpan<int> matches, int count)
    {
        count = Math.Min(count, matches.Length);
        if (count == 0) return [];
        var best = new Ranked[(int)Math.Min(Math.Max(2L * count, 64), matches.Length)];
        var filled = 0;
        var worst = new Ranked(ulong.MaxValue, int.MaxValue);
        var worstScore = float.NegativeInfinity;
        foreach (var document in matches)
        {
            // Most matches fall here, without a look at their rank.
            if (!byRankOnly && scores[document] < worstScore) continue;
            var ranked = new Ranked(Order(document), document);
            if (ranked.CompareTo(worst) >= 0) continue;
            best[filled++] = ranked;
            if (filled < best.Length) continue;
            Array.Sort(best);
            filled = count;
            worst = best[count - 1];
            worstScore = scores[worst.Document];
        }
        Array.Sort(best, 0, filled);
        return best[..count];
    }

    private ulong Order(int document)
    {
        var rank = (uint)(ranks is null ? 0 : ranks[document]);
        // Floats of one sign are in the order of their bits; the best score must be the lowest number.
        return byRankOnly ? rank : (ulong)~BitConverter.SingleToUInt32Bits(scores[document]) << 32 | rank;
    }
}
