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
    [InlineData("", "2023-06-01", "När partnerskapet började och när det slutar")]
    public void What_is_not_known_of_the_period_is_a_gap(string periods, string day, string? gap)
    {
        var partnership = Make.Partnership(periods);

        var found = Gap.Find(partnership, partnership.On(Make.Day(day))).Select(found => found.Name);

        Assert.Equal(gap, found.SingleOrDefault(name => name != "Diarienummer" && !name.StartsWith("Vilken", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_diary_number_that_is_known_is_no_gap()
    {
        var partnership = Make.Partnership("initial 2022 ..") with { DiaryNumber = "1.1-100/2022" };

        Assert.DoesNotContain(Gap.Find(partnership, partnership.On(Make.Day("2022-06-01"))), gap => gap.Name == "Diarienummer");
    }
}
