namespace IopRegistry.Tests;

public class StatusRulesTests
{
    [Theory]
    // A plain period, and the years that stand for their first and last day.
    [InlineData("initial 2022-01-01 2023-12-31", "active 2023-04-01", "2021-12-31", Status.Upcoming)]
    [InlineData("initial 2022-01-01 2023-12-31", "active 2023-04-01", "2022-01-01", Status.Active)]
    [InlineData("initial 2022-01-01 2023-12-31", "active 2023-04-01", "2023-12-31", Status.Active)]
    [InlineData("initial 2022-01-01 2023-12-31", "active 2023-04-01", "2024-01-01", Status.Expired)]
    [InlineData("initial 2022 2023", "", "2022-01-01", Status.Active)]
    [InlineData("initial 2022 2023", "", "2023-12-31", Status.Active)]
    [InlineData("initial 2022-02 2022-02", "", "2022-02-28", Status.Active)]
    [InlineData("initial 2022-02 2022-02", "", "2022-03-01", Status.Expired)]
    // Until further notice never runs out.
    [InlineData("initial 2020-12-18 ..", "active 2023-04-01", "2026-11-21", Status.Active)]
    // Prolonged without a new date: known until the report, unknown after it.
    [InlineData("initial 2022-09-15 2023-03-31; extension ? ?", "active 2023-04-01", "2022-06-30", Status.Upcoming)]
    [InlineData("initial 2022-09-15 2023-03-31; extension ? ?", "active 2023-04-01", "2023-04-01", Status.Active)]
    [InlineData("initial 2022-09-15 2023-03-31; extension ? ?", "active 2023-04-01", "2023-04-02", Status.Unknown)]
    [InlineData("initial 2022-09-15 2023-03-31; extension ? ?", "", "2023-04-01", Status.Unknown)]
    // An extension with a blank start begins the day after.
    [InlineData("initial 2021-01-01 2022-12-31; extension ? 2024-12-31", "active 2023-04-01", "2023-01-01", Status.Active)]
    [InlineData("initial 2021-01-01 2022-12-31; extension ? 2024-12-31", "active 2023-04-01", "2025-01-01", Status.Expired)]
    // A start that is not known: nothing decides before the known end.
    [InlineData("initial ? 2022-12-31; extension 2023-01-01 2023-12-31", "active 2023-04-01", "2022-06-30", Status.Unknown)]
    [InlineData("initial ? 2022-12-31; extension 2023-01-01 2023-12-31", "active 2023-04-01", "2023-01-01", Status.Active)]
    [InlineData("initial ? 2022-12-31; extension 2023-01-01 2023-12-31", "active 2023-04-01", "2024-01-01", Status.Expired)]
    // An option may or may not have been used; after it everything has run out.
    [InlineData("initial 2022-04-01 2023-12-31; option ? 2025-12-31", "active 2023-04-01", "2023-12-31", Status.Active)]
    [InlineData("initial 2022-04-01 2023-12-31; option ? 2025-12-31", "active 2023-04-01", "2024-01-01", Status.Unknown)]
    [InlineData("initial 2022-04-01 2023-12-31; option ? 2025-12-31", "active 2023-04-01", "2025-12-31", Status.Unknown)]
    [InlineData("initial 2022-04-01 2023-12-31; option ? 2025-12-31", "active 2023-04-01", "2026-01-01", Status.Expired)]
    // Between two periods.
    [InlineData("initial 2018 2019; renewal 2022 2023", "", "2020-07-01", Status.Unknown)]
    // No period at all.
    [InlineData("", "active 2023-04-01", "2023-03-31", Status.Unknown)]
    [InlineData("", "active 2023-04-01", "2023-04-01", Status.Active)]
    [InlineData("", "active 2023-04-01", "2023-04-02", Status.Unknown)]
    [InlineData("", "", "2023-04-01", Status.Unknown)]
    // Reported ended: from the end of the last period, or from the report where that lies later or is not known.
    [InlineData("initial 2019 2022", "ended 2023-04-01", "2022-12-31", Status.Active)]
    [InlineData("initial 2019 2022", "ended 2023-04-01", "2023-01-01", Status.Ended)]
    [InlineData("initial 2019 2025", "ended 2023-04-01", "2023-03-31", Status.Active)]
    [InlineData("initial 2019 2025", "ended 2023-04-01", "2023-04-01", Status.Ended)]
    [InlineData("initial 2019 ..", "ended 2023-04-01", "2023-04-01", Status.Ended)]
    [InlineData("initial 2019 ?", "ended 2023-04-01", "2023-04-01", Status.Ended)]
    [InlineData("", "ended 2023-04-01", "2023-03-31", Status.Unknown)]
    [InlineData("", "ended 2023-04-01", "2023-04-01", Status.Ended)]
    // A later report that it runs, or a later-starting period, outweighs the report of an end.
    [InlineData("initial 2019 2025", "ended 2023-04-01; active 2024-01-01", "2024-06-01", Status.Active)]
    [InlineData("initial 2019 2022; renewal 2024 2025", "ended 2023-04-01", "2024-06-01", Status.Active)]
    [InlineData("initial 2019 2022; renewal 2024 2025", "ended 2023-04-01", "2026-01-01", Status.Expired)]
    [InlineData("initial 2019 2025", "active 2022-01-01; ended 2023-04-01", "2024-06-01", Status.Ended)]
    public void The_first_rule_that_fits_decides(string periods, string reports, string day, Status expected) =>
        Assert.Equal(expected, Make.Partnership(periods, reports).On(Make.Day(day)).Status);

    [Fact]
    public void A_report_made_after_the_day_is_not_what_was_reported_then()
    {
        var partnership = Make.Partnership("initial 2022 2023", "active 2023-04-01");

        Assert.Null(partnership.On(Make.Day("2023-03-31")).Reported);
        Assert.Equal(Make.Day("2023-04-01"), partnership.On(Make.Day("2023-04-01")).Reported?.ObservedOn);
    }

    [Fact]
    public void A_report_that_the_periods_contradict_is_said_to_contradict()
    {
        var dayAfter = Make.Partnership("initial 2022-04-01 2023-03-31", "active 2023-04-01").On(Make.Day("2023-04-01"));
        var within = Make.Partnership("initial 2022-04-01 2023-12-31", "active 2023-04-01").On(Make.Day("2024-04-01"));

        Assert.True(dayAfter.ContradictsReport);
        Assert.Contains("går isär", BasisText.Sentence(dayAfter), StringComparison.Ordinal);
        Assert.False(within.ContradictsReport);
    }

    [Fact]
    public void The_three_kinds_of_end_stay_different()
    {
        Assert.Equal("..", Make.Partnership("initial 2020 ..").Timeline.LatestEnd.ToString());
        Assert.True(Make.Partnership("initial 2022 2023-03-31; extension ? ?").Timeline.LatestEnd.IsUnknown);
        Assert.Equal("2023", Make.Partnership("initial 2022 2023; option ? 2025").Timeline.LatestEnd.ToString());
    }
}
