using System.Xml.Linq;
using IopRegistry.Web.Pictures.Drawing;

namespace IopRegistry.Web.Pictures.Timelines;

/// <summary>
/// Periods and reports along the years: what was agreed is solid, what may follow has a broken edge, an open end an
/// arrow, and where nobody knows there are dots. The three kinds of end look different, as they are.
/// </summary>
internal static class PeriodTrack
{
    public const double Height = 16;

    /// <param name="reported">The latest report that it runs: so far a period without a known end is known to reach.</param>
    public static IEnumerable<XElement> Of(Span span, DateOnly? reported, TimeScale time, double y)
    {
        if (span.From is not { } from)
            return [Segment(0, span.To is { } until ? AfterOf(until, time) : 1, y, Tones.Perhaps)];
        var x = time.X(from);
        return span.Period.End switch
        {
            { IsOpen: true } => [Segment(x, 1, y, Tones.Agreed), Svg.At(1, y, Svg.Path("M-36 3l6 5-6 5M-28 3l6 5-6 5", Tones.Arrow))],
            { IsUnknown: true } => Unended(x, reported >= from ? AfterOf(reported.Value, time) : x, y),
            _ => [Segment(x, AfterOf(span.To!.Value, time), y, span.IsOption ? Tones.Option : Tones.Agreed)],
        };
    }

    public static IEnumerable<XElement> Of(Partnership partnership, TimeScale time, double y) =>
    [
        .. partnership.Timeline.Spans.SelectMany(span => Of(span, LatestActive(partnership), time, y)),
        .. partnership.Observations.Select(seen => Report(seen, time, y)),
    ];

    public static XElement Report(Observation seen, TimeScale time, double y) =>
        Svg.At(time.X(seen.ObservedOn), y + Height / 2, Svg.Path("M0-7l7 7-7 7-7-7z", Tones.Dot));

    public static DateOnly? LatestActive(Partnership partnership) =>
        partnership.Observations.LastOrDefault(seen => seen.ReportedStatus == ReportedStatus.Active)?.ObservedOn;

    private static IEnumerable<XElement> Unended(double x, double known, double y) =>
        known > x ? [Segment(x, known, y, Tones.Agreed), Segment(known, 1, y, Tones.Perhaps)] : [Segment(x, 1, y, Tones.Perhaps)];

    private static double AfterOf(DateOnly day, TimeScale time) => time.X(day == DateOnly.MaxValue ? time.Last : day.AddDays(1));

    private static XElement Segment(double x, double end, double y, string tone) =>
        Svg.Bar(x, Math.Max(end, x + 0.004), y, Height, tone, Svg.At("rx", 3));
}
