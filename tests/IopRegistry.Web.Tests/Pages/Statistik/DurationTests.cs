using IopRegistry.Web.Pages.Statistik;

namespace IopRegistry.Web.Tests.Pages.Statistik;

public sealed class DurationTests
{
    [Theory]
    [InlineData("2022-01-01", "2022-12-31", "Högst 1 år")]
    [InlineData("2022-01-01", "2023-01-01", "Mer än 1, högst 2 år")]
    [InlineData("2022", "2023", "Mer än 1, högst 2 år")]
    [InlineData("2020-02-29", "2021-02-27", "Högst 1 år")]
    [InlineData("2020", "2025", "Mer än 5 år")]
    [InlineData("2020", "..", "Tills vidare")]
    [InlineData(null, "..", "Tills vidare")]
    [InlineData(null, "2022", "Start eller slut inte känt")]
    [InlineData("2020", "", "Start eller slut inte känt")]
    public void A_timeline_has_the_length_its_days_give(string? start, string end, string expected)
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
        Assert.Equal(expected, Duration.NameOf(Timeline.Of([period])));
    }
}
