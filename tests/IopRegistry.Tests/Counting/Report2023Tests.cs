using IopRegistry.Counting;

namespace IopRegistry.Tests.Counting;

public class Report2023Tests
{
    [Fact]
    public void The_search_for_its_rows_gives_the_92_of_chapter_3_and_no_other()
    {
        var day = Report2023.Day(RealData.Registry);
        Assert.Equal(Make.Day("2023-04-01"), day);
        var found = RealData.Registry.Search.Run(Report2023.Rows(day!.Value), Make.Day("2026-11-21")).All.Select(hit => hit.Partnership.Id);
        var chapter3 = RealData.Registry.Partnerships.Where(row => row.SourceId == Report2023.SourceId && row.SourceRef.StartsWith('3')).Select(row => row.Id);
        Assert.Equal(chapter3.Order(), found.Order());
        Assert.Equal(92, found.Count());
    }

    [Theory]
    [InlineData(1, 8, 13)]
    [InlineData(1, 3, 33)]
    [InlineData(0, 0, 0)]
    public void A_share_is_in_whole_percent(int part, int whole, int percent) => Assert.Equal(percent, Report2023.Percent(part, whole));
}
