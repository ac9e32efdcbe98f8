namespace IopRegistry.Counting;

/// <summary>
/// The statuses of a partnership over time. The rules compare the day with nothing but the bounds of periods and the days
/// of reports, so between two of those the status cannot change.
/// </summary>
public static class StatusRuns
{
    /// <summary>The days within the range on which the status changes, with what it is from then on; the first day is the range's.</summary>
    public static IEnumerable<(DateOnly From, Status Status)> Runs(this Partnership partnership, DateOnly first, DateOnly last)
    {
        Status? before = null;
        foreach (var day in TurningDays(partnership).Where(day => day > first && day <= last).Append(first).Distinct().Order())
        {
            var status = partnership.On(day).Status;
            if (status != before)
                yield return (day, status);
            before = status;
        }
    }

    private static IEnumerable<DateOnly> TurningDays(Partnership partnership)
    {
        foreach (var span in partnership.Timeline.Spans)
        {
            if (span.From is { } from)
                yield return from;
            if (span.To is { } to && to < DateOnly.MaxValue)
                yield return to.AddDays(1);
        }

        foreach (var seen in partnership.Observations)
        {
            yield return seen.ObservedOn;
            yield return seen.ObservedOn.AddDays(1);
        }
    }
}
