using System.Collections.Immutable;

namespace IopRegistry.Counting;

/// <summary>
/// Counts in a few classes for colouring: nothing, then at most four of growing width, since most places have few
/// partnerships and some have many.
/// </summary>
public sealed class CountSteps
{
    private const int Most = 4;

    private CountSteps(ImmutableArray<int> tops) => Tops = tops;

    /// <summary>The largest count of each class above nothing, ascending; empty where every count is nothing.</summary>
    public ImmutableArray<int> Tops { get; }

    public static CountSteps Of(IEnumerable<int> counts)
    {
        var largest = counts.DefaultIfEmpty().Max();
        var tops = Enumerable.Range(1, Most)
            .Select(step => (int)Math.Round(Math.Pow(largest, step / (double)Most), MidpointRounding.AwayFromZero))
            .Where(top => top > 0).Distinct().Order();
        return new CountSteps([.. largest == 0 ? [] : largest <= Most ? Enumerable.Range(1, largest) : tops]);
    }

    /// <summary>0 for nothing, then the class that holds the count.</summary>
    public int StepOf(int count) => count == 0 ? 0 : Tops.TakeWhile(top => top < count).Count() + 1;

    /// <summary>The counts of each class above nothing, as "1", "2–3".</summary>
    public IEnumerable<(int Step, string Range)> Ranges => Tops.Select((top, index) =>
    {
        var first = index == 0 ? 1 : Tops[index - 1] + 1;
        return (index + 1, first == top ? $"{top}" : $"{first}–{top}");
    });
}
