using System.Globalization;

namespace IopRegistry.Search;

/// <summary>Every partnership's place in each order that does not depend on the day or the words. Ties go by title, then id.</summary>
internal sealed class SortRanks
{
    public static StringComparer Swedish { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    private readonly Dictionary<SortOrder, int[]> _ranks;

    public SortRanks(IReadOnlyList<Partnership> partnerships)
    {
        var titles = RankOrder.PlacesOf(Enumerable.Range(0, partnerships.Count)
            .OrderBy(document => partnerships[document].Title, Swedish)
            .ThenBy(document => partnerships[document].Id, StringComparer.Ordinal));
        int[] By(Func<Partnership, int> order) =>
            RankOrder.PlacesOf(Enumerable.Range(0, titles.Length).OrderBy(document => order(partnerships[document])).ThenBy(document => titles[document]));
        _ranks = new()
        {
            [SortOrder.Title] = titles,
            [SortOrder.Start] = By(row => row.Timeline.FirstStart is { } start ? -start.Earliest.DayNumber : 1),
            [SortOrder.End] = By(row => EndOrder(row.Timeline.LatestEnd)),
            [SortOrder.Updated] = By(row => -row.UpdatedOn.DayNumber),
        };
    }

    /// <summary>By document; lowest first.</summary>
    public int[] this[SortOrder order] => _ranks[order];

    /// <summary>Dates first, the oldest at the top; then open ends; then those not known.</summary>
    private static int EndOrder(PeriodEnd end) => end switch
    {
        { Date: { } date } => date.Latest.DayNumber,
        { IsOpen: true } => int.MaxValue - 1,
        _ => int.MaxValue,
    };
}
