using System.Collections.Immutable;

namespace IopRegistry;

/// <summary>
/// A period as days. <see cref="From"/> is null where the start is not known. <see cref="To"/> is
/// <see cref="DateOnly.MaxValue"/> for an open period and null where the end is not known.
/// </summary>
public sealed record Span(Period Period, DateOnly? From, DateOnly? To)
{
    /// <summary>As printed, or the day it follows from; null where it is not known.</summary>
    public Edtf? Start => Period.Start ?? (From is { } from ? Edtf.FromDay(from) : null);

    public bool IsOption => Period.Kind == PeriodKind.Option;

    /// <summary>A date in the source, not "until further notice" and not blank.</summary>
    public bool HasCertainEnd => Period.End.Date is not null;

    /// <summary>Whether the day is known to lie in the period; a blank end reaches to <paramref name="reportedUntil"/>.</summary>
    public bool Covers(DateOnly day, DateOnly? reportedUntil) =>
        From <= day && day <= (To ?? reportedUntil);
}

/// <summary>A partnership's periods with blank starts resolved: an extension begins the day after the period before it.</summary>
public sealed record Timeline(ImmutableArray<Span> Spans)
{
    public static readonly Timeline Empty = new([]);

    /// <summary>The periods that are known to have been agreed; options left out.</summary>
    public IEnumerable<Span> Agreed => Spans.Where(span => !span.IsOption);

    /// <summary>The first known start, as printed; options left out.</summary>
    public Edtf? FirstStart =>
        Agreed.Select(span => span.Period.Start).Where(start => start is not null).DefaultIfEmpty().Min();

    /// <summary>When it all began; null where that is not known, although the start of a later period may be.</summary>
    public Edtf? Beginning => Agreed.FirstOrDefault() is { Period.Start: null } ? null : FirstStart;

    /// <summary>The latest known end; options left out. Open beats every date; blank where no end is known or the last one is not.</summary>
    public PeriodEnd LatestEnd { get; } = LatestOf(Spans);

    public static Timeline Of(IEnumerable<Period> periods)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        Period? before = null;
        foreach (var period in periods.OrderBy(period => period.Position))
        {
            var from = period.Start?.Earliest ?? DayAfter(before);
            var to = period.End.IsOpen ? DateOnly.MaxValue : period.End.Date?.Latest;
            spans.Add(new Span(period, from, to));
            before = period;
        }

        return new Timeline(spans.ToImmutable());
    }

    private static DateOnly? DayAfter(Period? before) => before?.End.Date?.Latest.AddDays(1);

    private static PeriodEnd LatestOf(ImmutableArray<Span> spans)
    {
        var agreed = spans.Where(span => !span.IsOption).ToList();
        if (agreed.Any(span => span.Period.End.IsOpen))
            return PeriodEnd.Open;
        var last = agreed.LastOrDefault();
        if (last is null || last.Period.End.IsUnknown)
            return PeriodEnd.Unknown;
        return agreed.Select(span => span.Period.End).MaxBy(end => end.Date?.Latest);
    }
}
