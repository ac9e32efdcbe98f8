using FsCheck;
using FsCheck.Fluent;

namespace IopRegistry.Tests;

public class EdtfTests
{
    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02", "2023-02-01", "2023-02-28")]
    [InlineData("2022-03-01", "2022-03-01", "2022-03-01")]
    public void A_date_spans_the_days_it_can_mean(string text, string earliest, string latest)
    {
        Assert.True(Edtf.TryParse(text, out var date));
        Assert.Equal((earliest, latest), (date.Earliest.ToIso(), date.Latest.ToIso()));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("180")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-30")]
    [InlineData("2022/03/01")]
    [InlineData("2022-3-1")]
    [InlineData("2022-03-01T00")]
    [InlineData("٢٠٢٢")]
    [InlineData("..")]
    public void Anything_else_is_refused(string text) => Assert.False(Edtf.TryParse(text, out _));

    [Fact]
    public void Every_day_is_read_back_as_written() => Prop.ForAll(
        Gen.Choose(0, 73_000).Select(days => new DateOnly(1900, 1, 1).AddDays(days)).ToArbitrary(),
        day => Edtf.TryParse(Edtf.FromDay(day).ToString(), out var date) && date.Earliest == day && date.Latest == day).QuickCheckThrowOnFailure();
}
