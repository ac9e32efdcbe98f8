using IopRegistry.Curation;

namespace IopRegistry.Tests;

public class RealDataTests
{
    [Fact]
    public void The_data_loads_without_a_fault() =>
        Assert.Empty(new DataFolder(RealData.Folder).Load().Faults);

    [Fact]
    public void Every_row_of_the_sources_is_one_partnership()
    {
        var bySource = RealData.Registry.Partnerships.CountBy(row => row.SourceId).ToDictionary();

        Assert.Equal(92 + 9 + 4, bySource["famna-fremia-2023"]);
        Assert.Equal(1, bySource["stockholm-svenska-med-baby-2023"]);
        Assert.Equal(1, bySource["stockholm-eu-medborgare-2017"]);
        Assert.Equal(2, bySource["stockholm-yttrande-iop-2017"]);
    }

    /// <summary>The number of table rows in each section of the report's chapters 3 and 4, counted by eye.</summary>
    [Theory]
    [InlineData("3.1.1", 3)]
    [InlineData("3.1.2", 11)]
    [InlineData("3.1.3", 6)]
    [InlineData("3.1.4", 9)]
    [InlineData("3.1.5", 5)]
    [InlineData("3.1.6", 3)]
    [InlineData("3.1.7", 3)]
    [InlineData("3.1.8", 9)]
    [InlineData("3.1.9", 4)]
    [InlineData("3.1.10", 7)]
    [InlineData("3.1.11", 8)]
    [InlineData("3.2.1", 10)]
    [InlineData("3.2.2", 2)]
    [InlineData("3.2.3", 4)]
    [InlineData("3.2.4", 6)]
    [InlineData("3.2.5", 2)]
    [InlineData("4", 9)]
    public void Every_table_row_of_a_section_is_there_in_order(string section, int rows)
    {
        var expected = Enumerable.Range(1, rows).Select(row => $"{section} rad {row}");

        var found = RealData.Registry.Partnerships.Where(row => row.SourceId == "famna-fremia-2023").Select(row => row.SourceRef).ToHashSet();

        Assert.Subset(found, expected.ToHashSet());
        Assert.DoesNotContain($"{section} rad {rows + 1}", found);
    }

    [Theory]
    [InlineData("2022-06-30", 63, 25, 4, 0)]
    [InlineData("2023-04-01", 91, 0, 0, 1)]
    [InlineData("2024-01-01", 49, 0, 8, 35)]
    [InlineData("2026-11-21", 13, 0, 7, 72)]
    public void Chapter_3_has_the_sums_of_the_product_guide(string day, int active, int upcoming, int unknown, int expired)
    {
        var chapter3 = RealData.Registry.Partnerships.Where(row => row.SourceRef.StartsWith("3.", StringComparison.Ordinal)).ToList();

        var sums = chapter3.CountBy(row => row.On(Edtf.Parse(day).Earliest).Status).ToDictionary();

        Assert.Equal(92, chapter3.Count);
        Assert.Equal(
            (active, upcoming, unknown, expired, 0),
            (Sum(Status.Active), Sum(Status.Upcoming), Sum(Status.Unknown), Sum(Status.Expired), Sum(Status.Ended)));

        int Sum(Status status) => sums.GetValueOrDefault(status);
    }

    [Fact]
    public void No_summary_repeats_a_note_and_all_end_with_a_full_stop() =>
        Assert.All(RealData.Registry.Partnerships, row => Assert.All([row.SummarySv, row.SummaryEn], text => Assert.EndsWith(".", text, StringComparison.Ordinal)));
}
