using System.Collections.Immutable;

namespace IopRegistry.Counting;

/// <summary>From a day on, until the next step: how many partnerships are active, and for how many nothing decides.</summary>
public sealed record CourseStep(DateOnly From, int Active, int Unknown);

/// <summary>Active and unknown partnerships over time, by what is known today.</summary>
/// <param name="Steps">Every day on which a number changes; the first day of the course always.</param>
public sealed record StatusCourse(DateOnly First, DateOnly Last, ImmutableArray<CourseStep> Steps)
{
    /// <summary>A drawing has no room for more, and a reader no eye.</summary>
    public const int MostShown = 600;

    /// <summary>Periods further away than this from the day are left to the table of the partnership.</summary>
    private const int MostYears = 30;

    /// <summary>From the year of the first known start to that of the last known end or of the day, whichever is later.</summary>
    public static StatusCourse Of(IReadOnlyCollection<Partnership> partnerships, DateOnly today)
    {
        var spans = partnerships.SelectMany(partnership => partnership.Timeline.Spans).ToList();
        var earliest = spans.Select(span => span.From?.Year).Min() ?? today.Year;
        var latest = spans.Where(span => span.HasCertainEnd).Select(span => span.To!.Value.Year).Append(today.Year).Max();
        var first = new DateOnly(Math.Max(Math.Min(earliest, today.Year), today.Year - MostYears), 1, 1);
        var last = new DateOnly(Math.Min(latest, today.Year + MostYears), 12, 31);
        return new StatusCourse(first, last, Count(partnerships, first, last));
    }

    /// <summary>All steps; where they are too many, the first and of each month the last, each on its own day.</summary>
    public ImmutableArray<CourseStep> Shown => Steps.Length <= MostShown
        ? Steps
        : [Steps[0], .. Steps.Skip(1).GroupBy(step => (step.From.Year, step.From.Month)).Select(month => month.Last())];

    /// <summary>The step in force on the day; the first one before the course begins.</summary>
    public CourseStep On(DateOnly day) => Steps.LastOrDefault(step => step.From <= day) ?? Steps[0];

    private static ImmutableArray<CourseStep> Count(IEnumerable<Partnership> partnerships, DateOnly first, DateOnly last)
    {
        var changes = new SortedDictionary<DateOnly, (int Active, int Unknown)> { [first] = default };
        foreach (var partnership in partnerships)
        {
            Status? before = null;
            foreach (var (from, status) in partnership.Runs(first, last))
            {
                var (active, unknown) = changes.GetValueOrDefault(from);
                changes[from] = (active + Change(Status.Active, before, status), unknown + Change(Status.Unknown, before, status));
                before = status;
            }
        }

        var steps = ImmutableArray.CreateBuilder<CourseStep>(changes.Count);
        var now = new CourseStep(first, 0, 0);
        foreach (var (day, change) in changes.Where(change => change.Key == first || change.Value != default))
            steps.Add(now = new CourseStep(day, now.Active + change.Active, now.Unknown + change.Unknown));
        return steps.ToImmutable();
    }

    private static int Change(Status counted, Status? before, Status now) => (now == counted ? 1 : 0) - (before == counted ? 1 : 0);
}
