using IopRegistry.Counting;

namespace IopRegistry.Tests.Counting;

public class StatusCourseTests
{
    private static readonly Partnership[] Chapter3 =
        [.. RealData.Registry.Partnerships.Where(row => row.SourceId == "famna-fremia-2023" && row.SourceRef.StartsWith('3'))];

    [Theory]
    // The sums of the product guide for the 92 rows of chapter 3.
    [InlineData("2022-06-30", 63, 4)]
    [InlineData("2023-04-01", 91, 0)]
    [InlineData("2024-01-01", 49, 8)]
    [InlineData("2026-11-21", 13, 7)]
    public void The_reports_rows_give_the_known_sums(string day, int active, int unknown)
    {
        Assert.Equal(92, Chapter3.Length);
        var step = StatusCourse.Of(Chapter3, Make.Day("2026-11-21")).On(Make.Day(day));
        Assert.Equal((active, unknown), (step.Active, step.Unknown));
    }

    [Fact]
    public void Every_day_of_the_course_is_what_the_rules_say_of_that_day()
    {
        var all = RealData.Registry.Partnerships;
        var course = StatusCourse.Of(all, Make.Day("2026-11-21"));
        Assert.Equal((Make.Day("2015-01-01"), Make.Day("2027-12-31")), (course.First, course.Last));
        for (var day = course.First; day <= course.Last; day = day.AddDays(1))
        {
            var step = course.On(day);
            Assert.Equal(all.Count(row => row.On(day).Status == Status.Active), step.Active);
            Assert.Equal(all.Count(row => row.On(day).Status == Status.Unknown), step.Unknown);
        }
    }

    [Fact]
    public void A_step_stands_only_where_something_changes()
    {
        var steps = StatusCourse.Of(RealData.Registry.Partnerships, Make.Day("2026-11-21")).Steps;
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.NotEqual((pair.First.Active, pair.First.Unknown), (pair.Second.Active, pair.Second.Unknown)));
    }

    [Fact]
    public void Where_there_are_too_many_steps_to_show_each_that_stays_is_true_on_its_day()
    {
        var first = Make.Day("2021-03-05");
        var all = Enumerable.Range(0, 700).Select(day => Make.Partnership($"initial {first.AddDays(day).ToIso()} ..")).ToArray();
        var course = StatusCourse.Of(all, Make.Day("2026-11-21"));
        Assert.Equal(701, course.Steps.Length);
        Assert.True(course.Shown.Length < 30, $"{course.Shown.Length} steps");
        Assert.Equal([new CourseStep(Make.Day("2021-01-01"), 0, 0), new CourseStep(Make.Day("2021-03-31"), 27, 0), new CourseStep(Make.Day("2021-04-30"), 57, 0)], course.Shown.Take(3));
        Assert.Equal(new CourseStep(first.AddDays(699), 700, 0), course.Shown[^1]);
        Assert.All(course.Shown, step => Assert.Equal(all.Count(row => row.On(step.From).Status == Status.Active), step.Active));
        // A day between two that are shown is answered truly, too.
        Assert.Equal(41, course.On(Make.Day("2021-04-14")).Active);
    }

    [Fact]
    public void Nothing_known_is_a_course_of_nothing()
    {
        var course = StatusCourse.Of([], Make.Day("2026-11-21"));
        Assert.Equal(new CourseStep(Make.Day("2026-01-01"), 0, 0), Assert.Single(course.Steps));
    }

    [Theory]
    [InlineData("initial 2022-01-01 2022-12-31; option ? 2024-06-30", "active 2022-06-01", "Upcoming 2022-01-01=Active 2023-01-01=Unknown 2024-07-01=Expired")]
    [InlineData("initial 2022 ..", "ended 2023-04-01", "Upcoming 2022-01-01=Active 2023-04-01=Ended")]
    [InlineData("", "active 2022-06-01", "Unknown 2022-06-01=Active 2022-06-02=Unknown")]
    [InlineData("initial ? 2022", "", "Unknown 2023-01-01=Expired")]
    public void A_status_runs_until_the_day_it_changes(string periods, string reports, string runs)
    {
        var found = Make.Partnership(periods, reports).Runs(Make.Day("2020-01-01"), Make.Day("2030-01-01")).ToList();
        Assert.Equal(Make.Day("2020-01-01"), found[0].From);
        Assert.Equal(runs, string.Join(' ', found.Select((run, index) => index == 0 ? $"{run.Status}" : $"{run.From.ToIso()}={run.Status}")));
    }
}
