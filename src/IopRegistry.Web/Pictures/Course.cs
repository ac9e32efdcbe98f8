using System.Collections.Immutable;
using System.Xml.Linq;
using IopRegistry.Counting;
using IopRegistry.Curation;
using IopRegistry.Web.Pictures.Drawing;

namespace IopRegistry.Web.Pictures;

/// <summary>How many of the hits run, day by day; those of which nothing is known below, on the same scale.</summary>
internal sealed class Course
{
    private const double Width = 760;
    private const double Head = 54;
    private const double Height = 200;
    private const double Years = 20;
    private const double Title = 28;

    private static readonly int[] GridSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500];

    private readonly PictureScope _scope;
    private readonly StatusCourse _course;
    private readonly TimeScale _time;
    private readonly int _most;
    private readonly int _mostUnknown;
    private readonly ImmutableDictionary<Status, Func<DateOnly, string?>> _searches;

    private Course(PictureScope scope)
    {
        _scope = scope;
        _course = StatusCourse.Of([.. scope.Hits.Select(hit => hit.Partnership)], scope.Today);
        _time = new TimeScale(_course.First, _course.Last);
        _most = Math.Max(1, _course.Steps.Max(step => step.Active));
        _mostUnknown = _course.Steps.Max(step => step.Unknown);
        _searches = new[] { Status.Active, Status.Unknown }.ToImmutableDictionary(status => status, status => scope.SearchOnDays("status", Schema.NameOf(status.ToString())));
    }

    public static Picture Of(PictureScope scope)
    {
        var course = new Course(scope);
        return new Picture(
            "over-tid", scope.L["Pågående partnerskap över tid"],
            scope.L["Så många av de kända partnerskapen pågick varje dag, enligt de perioder vi känner till i dag. Nederst visas de vars status är okänd den dagen."],
            course.Drawing, course.Table)
        {
            Address = "/statistik/over-tid",
            Query = scope.Query.ToQueryString(),
            Note = scope.Registry.Overview.Survey is { } survey
                ? scope.L["Det mesta vi vet kommer från en undersökning av läget {0}. Efter den dagen vet vi mindre: att kurvan faller betyder att perioder har löpt ut, inte att partnerskapen har upphört.", scope.L.Of(survey.Day)]
                : null,
        };
    }

    private double Bottom => Head + Height;

    private double UnknownBottom => Bottom + Years + Title + Math.Max(Scaled(_mostUnknown), 12);

    private double Scaled(int count) => Height * count / _most;

    private XElement Drawing() => Svg.Stretching(
        Width, UnknownBottom + Years,
        Shade(), Grid(), _time.Years(Head, Bottom),
        Areas(Tones.Active, step => step.Active, Bottom),
        Svg.Text(0, Bottom + Years + 18, 13, $"{Tones.Ink} {Tones.Strong}", _mostUnknown > 0 ? _scope.L["Okänd status, som mest {0}", _mostUnknown] : _scope.L["Okänd status: inget partnerskap någon dag"]),
        _time.Years(Bottom + Years + Title, UnknownBottom),
        Areas(Tones.Unknown, step => step.Unknown, UnknownBottom),
        Svg.Level(UnknownBottom, Tones.Grid),
        AsOf(), _time.NewYears.SelectMany(Marks));

    private IEnumerable<XElement> Shade()
    {
        if (_scope.Registry.Overview.Survey is not { } survey || !_time.Has(survey.Day.AddDays(1)))
            yield break;
        yield return Svg.Bar(_time.X(survey.Day.AddDays(1)), 1, Head, UnknownBottom - Head, Tones.Shade);
        yield return Svg.TextAt(1, 14, 12.5, Tones.Muted, _scope.L["Efter {0} vet vi mindre", _scope.L.Of(survey.Day)], Svg.Anchor("end"));
    }

    private IEnumerable<XElement> Grid()
    {
        var step = GridSteps.FirstOrDefault(step => _most / step <= 5, (int)Math.Pow(10, Math.Floor(Math.Log10(_most))));
        for (var count = 0; count <= _most; count += step)
        {
            yield return Svg.Level(Bottom - Scaled(count), Tones.Grid);
            if (count > 0)
                yield return Svg.Text(0, Bottom - Scaled(count) - 3, 12, Tones.Muted, $"{count}");
        }
    }

    /// <summary>Pale below, so that numbers can be read on it, and an edge that stands out.</summary>
    private IEnumerable<XElement> Areas(string tone, Func<CourseStep, int> count, double bottom)
    {
        foreach (var (step, next) in _course.Shown.Zip(_course.Shown.Skip(1).Select(next => next.From).Append(_course.Last.AddDays(1))).Where(pair => count(pair.First) > 0))
        {
            var (x, end, top) = (_time.X(step.From), _time.X(next), bottom - Scaled(count(step)));
            yield return Svg.Bar(x, end, top, bottom - top, $"{tone} {Tones.Pale}", new XAttribute("shape-rendering", "crispEdges"));
            yield return Svg.Bar(x, end, top, 2.5, tone, new XAttribute("shape-rendering", "crispEdges"));
        }
    }

    /// <summary>For each new year a column to point at, which leads to what ran, or was not known, on that day.</summary>
    private IEnumerable<XElement> Marks(DateOnly day)
    {
        var (step, year) = (_course.On(day), 1.0 / (_course.Last.Year - _course.First.Year + 1));
        var (x, left) = (_time.X(day), Math.Max(0, _time.X(day) - year / 2));
        yield return Svg.Link(
            AddressOf(day, Status.Active), step.Active, _scope.L["{0}: {1} pågår", _scope.L.Of(day), step.Active],
            Svg.Bar(left, x + year / 2, Head, Height, Tones.Hit), Svg.Dot(x, Bottom - Scaled(step.Active), 4, Tones.Dot));
        yield return Number(x, Bottom - Scaled(step.Active), step.Active);
        if (step.Unknown > 0)
        {
            yield return Number(x, UnknownBottom - Scaled(step.Unknown), step.Unknown);
            yield return Svg.Link(
                AddressOf(day, Status.Unknown), step.Unknown, _scope.L["{0}: {1} med okänd status", _scope.L.Of(day), step.Unknown],
                Svg.Bar(left, x + year / 2, Math.Min(UnknownBottom - Scaled(_mostUnknown), UnknownBottom - 24), Math.Max(Scaled(_mostUnknown), 24), Tones.Hit), Svg.Dot(x, UnknownBottom - Scaled(step.Unknown), 4, Tones.Dot));
        }
    }

    /// <summary>Beside the link, whose label has the number in a sentence already.</summary>
    private static XElement Number(double x, double y, int count) => Svg.TextAt(
        x, y - 9, 12, $"{Tones.Ink} {Tones.Strong} {Tones.Halo} {Tones.Minor}", $"{count}",
        Svg.Anchor(x == 0 ? "start" : "middle"), new XAttribute("aria-hidden", "true"), new XAttribute("pointer-events", "none"));

    private IEnumerable<XElement> AsOf()
    {
        if (!_time.Has(_scope.AsOf))
            yield break;
        var (step, x) = (_course.On(_scope.AsOf), _time.X(_scope.AsOf));
        yield return Svg.Day(x, Head - 15, UnknownBottom);
        yield return Svg.Link(
            AddressOf(_scope.AsOf, Status.Active), step.Active,
            Svg.TextAt(x, Head - 20, 13, $"{Tones.Link} {Tones.Strong}", _scope.L["{0}: {1} pågår", _scope.L.Of(_scope.AsOf), step.Active], Svg.AnchorAt(x)));
    }

    /// <returns>Null where the query chooses by the status of its own day: no search asks for two days.</returns>
    private string? AddressOf(DateOnly day, Status status) => day != _scope.AsOf && !_scope.Query.ChosenOf("status").IsEmpty
        ? null
        : _searches[status](day);

    private PictureTable Table() => new(
        [new("from", _scope.L["Från och med"]), new("active", _scope.L["Pågår"]) { IsNumber = true }, new("unknown", _scope.L["Okänt"]) { IsNumber = true }],
        [
            .. _course.Shown.Select(step => PictureTable.Row(
                new(step.From),
                new(step.Active, Address: AddressOf(step.From, Status.Active)),
                new(step.Unknown, Address: AddressOf(step.From, Status.Unknown)))),
        ]);
}
