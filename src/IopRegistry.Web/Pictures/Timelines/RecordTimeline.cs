using System.Xml.Linq;
using IopRegistry.Web.Pictures.Drawing;

namespace IopRegistry.Web.Pictures.Timelines;

/// <summary>One partnership's periods and reports, each on a line of its own that says what it is.</summary>
internal sealed class RecordTimeline(PictureScope scope, Partnership partnership, TimeScale time)
{
    private const double Width = 680;
    private const double Head = 26;
    /// <summary>Two lines of words, each short enough for a telephone also with wide letters, over a bar.</summary>
    private const double Row = 62;
    private const double Reports = 40;
    private const double Years = 20;

    public static Picture Of(PictureScope scope, Partnership partnership) => new(
        "tidslinje", scope.L["Tidslinje"], scope.L["Avtalsperioder och uppgifter år för år. Tryck på en av dem för att se läget den dag den börjar."],
        new RecordTimeline(scope, partnership, TimeScale.Around([partnership], scope.AsOf)).Drawing, () => TimelineTable.Of(scope, [partnership]))
    {
        Address = $"/partnerskap/{partnership.Id}/tidslinje",
        Query = scope.DayQuery,
        Note = Key(scope, [partnership]),
    };

    /// <summary>What the looks mean, of those that are in the picture.</summary>
    public static string? Key(PictureScope scope, IReadOnlyCollection<Partnership> partnerships)
    {
        var spans = partnerships.SelectMany(partnership => partnership.Timeline.Spans).ToList();
        var says = new (bool IsThere, string Says)[]
        {
            (spans.Any(span => span.Period.End.IsOpen), scope.L["En pil betyder tills vidare."]),
            (spans.Any(span => span.Period.End.IsUnknown || span.From is null), scope.L["Prickad ram betyder att början eller slutet inte är känt."]),
            (spans.Any(span => span.IsOption), scope.L["Streckad ram betyder en möjlig förlängning."]),
            (partnerships.Any(partnership => !partnership.Observations.IsEmpty), scope.L["Romberna visar dagar då en källa uppgav status."]),
            (true, scope.L["Den streckade lodräta linjen visar den valda dagen."]),
        };
        return string.Join(' ', says.Where(part => part.IsThere).Select(part => part.Says));
    }

    private double ReportsTop => Head + partnership.Timeline.Spans.Length * Row;

    private double Bottom => ReportsTop + partnership.Observations.Length * Reports;

    private XElement Drawing() => Svg.Stretching(
        Width, Bottom + Years, time.Years(Head, Bottom), AsOf(),
        partnership.Timeline.Spans.Select(Line), partnership.Observations.Select(Line));

    private XElement Line(Span span, int row)
    {
        var y = Head + row * Row;
        var tone = $"{(span.From is null ? Tones.Ink : Tones.Link)} {Tones.Halo}";
        return To(
            span.From, Svg.TextAt(0, y + 15, 13.5, tone, $"{scope.L.Of(span.Period.Kind)}:"), Svg.TextAt(0, y + 32, 13.5, tone, BasisText.PeriodText(span, scope.L)),
            PeriodTrack.Of(span, PeriodTrack.LatestActive(partnership), time, y + 38),
            // The line down the picture goes behind the words, and would be lost behind a bar.
            time.Has(scope.AsOf) ? Svg.Day(time.X(scope.AsOf), y + 36, y + 40 + PeriodTrack.Height) : null);
    }

    private XElement Line(Observation seen, int row)
    {
        var y = ReportsTop + row * Reports;
        var day = seen.ObservedOn.ToIso();
        var words = seen.ReportedStatus == ReportedStatus.Active ? scope.L["Uppgivet som pågående {0}", day] : scope.L["Uppgivet som avslutat {0}", day];
        return To(seen.ObservedOn, Svg.TextAt(0, y + 16, 13.5, $"{Tones.Link} {Tones.Halo}", words), PeriodTrack.Report(seen, time, y + 20));
    }

    /// <summary>A mark leads to the record as it stood on the day it begins.</summary>
    private XElement To(DateOnly? day, params object?[] marks) => Svg.Element(
        day is null ? "g" : "a", day is null ? null : new XAttribute("href", $"/partnerskap/{partnership.Id}{scope.On(day.Value).DayQuery}"), marks);

    private IEnumerable<XElement> AsOf()
    {
        if (!time.Has(scope.AsOf))
            yield break;
        var x = time.X(scope.AsOf);
        yield return Svg.Upright(x, Head - 6, Bottom, Tones.AsOf);
        yield return Svg.TextAt(x, 14, 13, $"{Tones.Ink} {Tones.Strong}", scope.L.Of(scope.AsOf), Svg.AnchorAt(x));
    }
}
