using IopRegistry.Counting;

namespace IopRegistry.Tests.Counting;

public sealed class DurationTests
{
    [Theory]
    [InlineData("2022-01-01", "2022-12-31", "0-1")]
    [InlineData("2022-01-01", "2023-01-01", "1-2")]
    [InlineData("2022", "2023", "1-2")]
    [InlineData("2020-02-29", "2021-02-27", "0-1")]
    [InlineData("2020", "2025", "5-")]
    [InlineData("2020", "..", "open")]
    [InlineData(null, "..", "open")]
    [InlineData(null, "2022", null)]
    [InlineData("2020", "", null)]
    public void A_timeline_has_the_length_its_days_give(string? start, string end, string? expected)
    {
        Assert.Equal(expected, Duration.Of(Timeline.Of([Period(1, start, end)]))?.Id);
    }

    [Fact]
    public void The_start_of_an_extension_does_not_tell_when_it_all_began()
    {
        var timeline = Timeline.Of([Period(1, null, "2022-12-31"), Period(2, "2023-01-01", "2023-12-31")]);

        Assert.Null(timeline.Beginning);
        Assert.Equal("2023-01-01", timeline.FirstStart?.ToString());
        Assert.Null(Duration.Of(timeline));
    }

    private static Period Period(int position, string? start, string end)
    {
        Assert.True(PeriodEnd.TryParse(end, out var parsed));
        return new Period
        {
            PartnershipId = "p",
            Position = position,
            Kind = position == 1 ? PeriodKind.Initial : PeriodKind.Extension,
            Start = start is null ? null : Edtf.Parse(start),
            End = parsed,
            SourceId = "s",
            SourceRef = "r",
        };
    }
}
