using IopRegistry.Insight;

namespace IopRegistry.Tests.Insight;

public class GapTests
{
    [Theory]
    [InlineData("initial 2022 2023", "2023-06-01", null)]
    [InlineData("initial 2022 2023", "2024-01-01", "Vad som hände efter 2023")]
    [InlineData("initial 2022 ..", "2024-01-01", null)]
    [InlineData("initial 2022 2023; extension ? ?", "2023-06-01", "Slutdatum; källan anger inget")]
    [InlineData("initial 2022 2023; option ? 2025", "2024-01-01", "Om möjligheten att förlänga till längst 2025 användes")]
    [InlineData("initial ? 2023", "2023-06-01", "När partnerskapet började")]
    [InlineData("initial ? 2022; extension 2023 2023", "2023-06-01", "När partnerskapet började")]
    [InlineData("", "2023-06-01", "När partnerskapet började och när det slutar")]
    public void What_is_not_known_of_the_period_is_a_gap(string periods, string day, string? gap)
    {
        var partnership = Make.Partnership(periods);

        var found = Gap.Find(partnership, partnership.On(Make.Day(day))).Select(found => found.Name);

        Assert.Equal(gap, found.SingleOrDefault(name => name != "Diarienummer" && !name.StartsWith("Vilk", StringComparison.Ordinal) && !name.StartsWith("Överenskommelsens villkor", StringComparison.Ordinal)));
    }

    [Fact]
    public void Terms_and_annexes_that_nobody_has_seen_are_gaps_and_only_the_annexes_a_question()
    {
        var unread = Gap.Find(Make.Partnership("initial 2022 .."), Make.Partnership("initial 2022 ..").On(Make.Day("2022-06-01")));

        Assert.Equal(("Överenskommelsens villkor; registret har inte sett texten", (string?)null), (unread[0].Name, unread[0].Question));
        Assert.Equal("vilka bilagor som hör till överenskommelsen", unread[1].Question);
    }

    [Fact]
    public void Of_an_agreement_that_was_read_the_annexes_it_names_are_missing()
    {
        var read = RealData.Registry.FindPartnership("stockholm-spraktraffar-foraldrar-svenska-med-baby")!;

        var gaps = Gap.Find(read, read.On(Make.Day("2026-11-21"))).Select(gap => gap.Name).ToList();

        Assert.Contains("Bilagorna som överenskommelsen nämner; registret har inte sett dem", gaps);
        Assert.DoesNotContain(gaps, gap => gap.StartsWith("Överenskommelsens villkor", StringComparison.Ordinal));
    }

    [Fact]
    public void A_diary_number_that_is_known_is_no_gap()
    {
        var partnership = Make.Partnership("initial 2022 ..") with { DiaryNumber = "1.1-100/2022" };

        Assert.DoesNotContain(Gap.Find(partnership, partnership.On(Make.Day("2022-06-01"))), gap => gap.Name == "Diarienummer");
    }
}
