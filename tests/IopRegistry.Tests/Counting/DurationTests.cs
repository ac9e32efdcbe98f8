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
        Assert.True(PeriodEnd.TryParse(end, out var parsed));
        var period = new Period
        {
            PartnershipId = "p",
            Position = 1,
            Kind = PeriodKind.Initial,
            Start = start is null ? null : Edtf.Parse(start),
            End = parsed,
            SourceId = "s",
            SourceRef = "r",
        };
        Assert.Equal(expected, Duration.Of(Timeline.Of([period]))?.Id);
    }
}
