namespace IopRegistry;

/// <summary>
/// The five rules of the registry, first that fits: ended, active, upcoming, expired, unknown. They read everything
/// the registry knows today, also reports made after the day asked about, and never today's date.
/// </summary>
public static class StatusRules
{
    public static StatusOnDay On(this Partnership partnership, DateOnly day)
    {
        var decided = Decide(partnership, day);
        var reported = partnership.Observations.LastOrDefault(seen => seen.ObservedOn <= day);
        return decided with { Reported = reported, ContradictsReport = Contradicts(partnership, reported) };
    }

    private static StatusOnDay Decide(Partnership partnership, DateOnly day) =>
        Ended(partnership, day)
        ?? Active(partnership, day)
        ?? Upcoming(partnership, day)
        ?? Expired(partnership, day)
        ?? Unknown(partnership, day);

    private static StatusOnDay? Ended(Partnership partnership, DateOnly day)
    {
        var report = partnership.Observations.LastOrDefault(seen => seen.ReportedStatus == ReportedStatus.Ended);
        if (report is null
            || LatestActive(partnership)?.ObservedOn > report.ObservedOn
            || partnership.Timeline.Agreed.Any(span => span.From > report.ObservedOn))
        {
            return null;
        }

        var last = LastPeriod(partnership.Timeline);
        var isAfter = last?.To < report.ObservedOn ? day > last.To : day >= report.ObservedOn;
        return isAfter ? Answer(day, Status.Ended, StatusBasis.ReportedEnded, last, report) : null;
    }

    /// <summary>The one that ends latest; one in the last place whose end is not known comes before any that has an end.</summary>
    private static Span? LastPeriod(Timeline timeline) =>
        timeline.Agreed.LastOrDefault() is { To: null } endless ? endless : timeline.Agreed.MaxBy(span => span.To);

    private static StatusOnDay? Active(Partnership partnership, DateOnly day)
    {
        var latest = LatestActive(partnership);
        var span = partnership.Timeline.Agreed.LastOrDefault(span => span.Covers(day, latest?.ObservedOn));
        if (span is not null)
            return Answer(day, Status.Active, BasisOf(span), span, latest);
        if (!partnership.Timeline.Spans.IsEmpty)
            return null;
        var seen = partnership.Observations.LastOrDefault(
            seen => seen.ObservedOn == day && seen.ReportedStatus == ReportedStatus.Active);
        return seen is null ? null : Answer(day, Status.Active, StatusBasis.UndatedButReported, null, seen);
    }

    private static StatusBasis BasisOf(Span span) => span.Period.End switch
    {
        { IsOpen: true } => StatusBasis.UntilFurtherNotice,
        { IsUnknown: true } => StatusBasis.UnknownEndButReported,
        _ => StatusBasis.WithinPeriod,
    };

    private static StatusOnDay? Upcoming(Partnership partnership, DateOnly day)
    {
        // A later period's blank start follows from the one before it; only the first period's start can be missing.
        if (partnership.Timeline.Spans is not [{ From: not null }, ..])
            return null;
        var first = partnership.Timeline.Agreed.Where(span => span.From is not null).MinBy(span => span.From);
        return day < first?.From
            ? Answer(day, Status.Upcoming, StatusBasis.BeforeFirstStart, first, LatestActive(partnership))
            : null;
    }

    private static StatusOnDay? Expired(Partnership partnership, DateOnly day)
    {
        var spans = partnership.Timeline.Spans;
        if (spans.IsEmpty || !spans.All(span => span.HasCertainEnd && span.To < day))
            return null;
        var last = spans.Where(span => !span.IsOption).MaxBy(span => span.To);
        return Answer(day, Status.Expired, StatusBasis.PeriodRanOut, last, LatestActive(partnership));
    }

    private static StatusOnDay Unknown(Partnership partnership, DateOnly day)
    {
        var spans = partnership.Timeline.Spans;
        var latest = LatestActive(partnership);
        if (spans.IsEmpty)
            return Answer(day, Status.Unknown, StatusBasis.Undated, null, latest);
        if (spans.LastOrDefault(span => span.IsOption && span.Covers(day, null)) is { } option)
            return Answer(day, Status.Unknown, StatusBasis.WithinOption, option, latest);
        if (spans.LastOrDefault(span => span.Period.End.IsUnknown && !(span.From > day)) is { } endless)
            return Answer(day, Status.Unknown, StatusBasis.AfterUnknownEnd, endless, latest);
        if (spans.FirstOrDefault(span => span.From is null && day <= span.To) is { } startless)
            return Answer(day, Status.Unknown, StatusBasis.StartNotKnown, startless, latest);
        var before = spans.Where(span => span.To < day).MaxBy(span => span.To);
        return Answer(day, Status.Unknown, StatusBasis.BetweenPeriods, before, latest);
    }

    private static bool Contradicts(Partnership partnership, Observation? reported) =>
        reported is not null
        && (Decide(partnership, reported.ObservedOn).Status == Status.Active)
            != (reported.ReportedStatus == ReportedStatus.Active);

    private static Observation? LatestActive(Partnership partnership) =>
        partnership.Observations.LastOrDefault(seen => seen.ReportedStatus == ReportedStatus.Active);

    private static StatusOnDay Answer(DateOnly day, Status status, StatusBasis basis, Span? span, Observation? report) =>
        new(day, status, basis, span, report, null);
}
