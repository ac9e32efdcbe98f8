using System.Collections.Immutable;
using System.Xml.Linq;
using IopRegistry.Web.Pages.Shared;
using IopRegistry.Web.Pictures.Drawing;

namespace IopRegistry.Web.Pictures.Timelines;

/// <summary>A partnership as a line among others.</summary>
/// <param name="Track">Its periods and reports on the years that the lines share.</param>
public sealed record TimelineRow(Partnership Partnership, string Address, string Says, XElement Track);

/// <summary>Partnerships below each other on the same years; a page shows each line with its title, a file the whole.</summary>
public sealed record TimelineList(Picture Picture, ImmutableArray<TimelineRow> Rows, XElement Years)
{
    /// <summary>More than these are folded away.</summary>
    public const int Shown = 6;

    private const double Width = 680;
    private const double Row = 44;
    private const double Track = PeriodTrack.Height + 6;

    /// <param name="address">Of the picture, without ending.</param>
    /// <param name="query">Of the address; null where it names the day and no more.</param>
    public static TimelineList Of(PictureScope scope, IEnumerable<Partnership> partnerships, string address, string? query = null)
    {
        var rows = Ordered(partnerships);
        var time = TimeScale.Around(rows, scope.AsOf);
        return new TimelineList(
            PictureOf(scope, rows, address, query),
            [.. rows.Select(row => new TimelineRow(row, $"/partnerskap/{row.Id}{scope.DayQuery}", scope.L.Of(row.Timeline), Svg.Stretching(Width, Track, time.Years(0, Track, isNamed: false), PeriodTrack.Of(row, time, 3), DayOn(scope, time, 0, Track))))],
            Svg.Stretching(Width, 18, time.Years(0, 0)));
    }

    /// <summary>Without the lines apart, for a file.</summary>
    public static Picture PictureOf(PictureScope scope, IEnumerable<Partnership> partnerships, string address) =>
        PictureOf(scope, Ordered(partnerships), address, null);

    private static Picture PictureOf(PictureScope scope, ImmutableArray<Partnership> rows, string address, string? query) =>
        new("tidslinje", scope.L["Tidslinje"], scope.L["Partnerskapens avtalsperioder under varandra, de äldsta först."], () => Whole(scope, rows), () => TimelineTable.Of(scope, rows))
        {
            Address = address,
            Query = query ?? scope.DayQuery,
            Note = RecordTimeline.Key(scope, rows),
        };

    private static ImmutableArray<Partnership> Ordered(IEnumerable<Partnership> partnerships) =>
        [.. partnerships.OrderBy(row => row.Timeline.FirstStart is null).ThenBy(row => row.Timeline.FirstStart).ThenBy(row => row.Title, Words.Alphabet)];

    private static XElement Whole(PictureScope scope, ImmutableArray<Partnership> rows)
    {
        var time = TimeScale.Around(rows, scope.AsOf);
        return Svg.Stretching(
            Width, rows.Length * Row + 20, time.Years(0, rows.Length * Row), AsOf(scope, time, 0, rows.Length * Row),
            rows.Select((row, index) => Svg.Element(
                "a", new XAttribute("href", $"/partnerskap/{row.Id}{scope.DayQuery}"),
                Svg.TextAt(0, index * Row + 14, 13, $"{Tones.Link} {Tones.Halo}", $"{scope.L.TitleOf(row)}. {scope.L.Of(row.Timeline)}"), PeriodTrack.Of(row, time, index * Row + 20), DayOn(scope, time, index * Row + 20, index * Row + 20 + PeriodTrack.Height))));
    }

    private static XElement? DayOn(PictureScope scope, TimeScale time, double top, double bottom) =>
        time.Has(scope.AsOf) ? Svg.Day(time.X(scope.AsOf), top, bottom) : null;

    private static XElement? AsOf(PictureScope scope, TimeScale time, double top, double bottom) =>
        time.Has(scope.AsOf) ? Svg.Upright(time.X(scope.AsOf), top, bottom, Tones.AsOf) : null;
}
