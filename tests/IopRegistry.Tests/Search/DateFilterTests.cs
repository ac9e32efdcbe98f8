using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

/// <summary>The index's own form of the periods says the same as the timelines that it was made of.</summary>
public sealed class DateFilterTests
{
    private static readonly Registry Registry = RealData.Registry;

    private static readonly List<DateOnly> Days = [.. Registry.Partnerships.SelectMany(row => row.Timeline.Agreed).SelectMany(span => new[] { span.From, span.To }).OfType<DateOnly>().Distinct().Where(day => day.Year is > 1900 and < 2100).Order()];

    [Fact]
    public void Any_range_gives_what_the_timelines_say()
    {
        var random = new Random(20260401);
        for (var i = 0; i < 300; i++)
        {
            var (from, to, endsFrom, endsTo) = (Bound(random), Bound(random), Bound(random), Bound(random));

            var found = Registry.Search.All(new() { From = from, To = to, EndsFrom = endsFrom, EndsTo = endsTo }, new(2026, 11, 22)).Select(hit => hit.Partnership.Id);

            Assert.Equal(
                Registry.Partnerships.Where(row => Runs(row, from, to) && Ends(row, endsFrom, endsTo)).Select(row => row.Id).Order(),
                found.Order());
        }
    }

    /// <summary>Often the very day on which something begins or ends, or the day beside it.</summary>
    private static DateBound? Bound(Random random) => random.Next(5) switch
    {
        0 => new("", new DateOnly(2010 + random.Next(20), 1 + random.Next(12), 1 + random.Next(28))),
        1 => new("", Days[random.Next(Days.Count)].AddDays(random.Next(3) - 1)),
        2 when random.Next(5) == 0 => new("-", null),
        _ => null,
    };

    private static bool Runs(Partnership row, DateBound? from, DateBound? to)
    {
        if (from is null && to is null)
            return true;
        if (from is { AsksForMissing: true } || to is { AsksForMissing: true })
            return row.Timeline.Spans.IsEmpty;
        var reported = row.Observations.LastOrDefault(seen => seen.ReportedStatus == ReportedStatus.Active)?.ObservedOn;
        return row.Timeline.Agreed.Any(span => span.From <= (to?.Day ?? DateOnly.MaxValue) && (span.To ?? reported) >= (from?.Day ?? DateOnly.MinValue));
    }

    private static bool Ends(Partnership row, DateBound? from, DateBound? to)
    {
        if (from is null && to is null)
            return true;
        var end = row.Timeline.LatestEnd;
        if (from is { AsksForMissing: true } || to is { AsksForMissing: true })
            return end.IsUnknown;
        return end.Date?.Latest >= (from?.Day ?? DateOnly.MinValue) && end.Date?.Latest <= (to?.Day ?? DateOnly.MaxValue);
    }
}
