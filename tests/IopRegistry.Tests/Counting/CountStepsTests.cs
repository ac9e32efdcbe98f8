using System.Globalization;
using IopRegistry.Counting;

namespace IopRegistry.Tests.Counting;

public class CountStepsTests
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData("0 0", "")]
    [InlineData("", "")]
    [InlineData("1 0", "1")]
    [InlineData("3 1", "1 2 3")]
    [InlineData("4", "1 2 3 4")]
    [InlineData("5", "1 2 3 4–5")]
    [InlineData("34 20 16 1 0", "1–2 3–6 7–14 15–34")]
    [InlineData("10000", "1–10 11–100 101–1000 1001–10000")]
    public void There_are_at_most_four_classes_above_nothing_and_they_grow(string counts, string ranges) =>
        Assert.Equal(ranges, string.Join(' ', Steps(counts).Ranges.Select(range => range.Range)));

    [Theory]
    [InlineData("5")]
    [InlineData("34")]
    [InlineData("977")]
    public void Every_count_lies_in_the_class_whose_range_holds_it(string largest)
    {
        var steps = Steps(largest);
        Assert.Equal(0, steps.StepOf(0));
        for (var count = 1; count <= steps.Tops[^1]; count++)
        {
            var step = steps.StepOf(count);
            var range = steps.Ranges.Single(range => range.Step == step).Range.Split('–');
            Assert.InRange(count, int.Parse(range[0], Culture), int.Parse(range[^1], Culture));
        }
    }

    private static CountSteps Steps(string counts) =>
        CountSteps.Of(counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(count => int.Parse(count, Culture)));
}
