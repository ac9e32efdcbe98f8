using System.Globalization;

namespace IopRegistry.Search;

/// <summary>Every partnership's place in each order that does not depend on the day or the words. Ties go by title, then id.</summary>
internal sealed class SortRanks
{
    private static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    private readonly Dictionary<SortOrder, int[]> _ranks;

    public SortRanks(IReadOnlyList<Partnership> partnerships) => _ranks = new()
    {
        [SortOrder.Title] = Rank(partnerships, row => 0),
        [SortOrder.Start] = Rank(partnerships, row => row.Timeline.FirstStart is { } start ? -start.Earliest.DayNumber : 1),
        [SortOrder.End] = Rank(partnerships, row => EndOrder(row.Timeline.LatestEnd)),
        [SortOrder.Updated] = Rank(partnerships, row => -row.UpdatedOn.DayNumber),
    };

    /// <summary>By document; lowest first.</summary>
    public int[] this[SortOrder order] => _ranks[order];

    /// <summary>Dates first, the oldest at the top; then open ends; then those not known.</summary>
    private static int EndOrder(PeriodEnd end) => end switch
    {
        { Date: { } date } => date.Latest.DayNumber,
        { IsOpen: true } => int.MaxValue - 1,
        _ => int.MaxValue,
    };

    private static int[] Rank(IReadOnlyList<Partnership> partnerships, Func<Partnership, int> order)
    {
        var sorted = Enumerable.Range(0, partnerships.Count)
            .OrderBy(document => order(partnerships[document]))
            .ThenBy(document => partnerships[document].Title, Swedish)
            .ThenBy(document => partnerships[document].Id, StringComparer.Ordinal);
        var ranks = new int[partnerships.Count];
        foreach (var (place, document) in sorted.Index())
            ranks[document] = place;
        return ranks;
    }
}
