using IopRegistry.Insight;

namespace IopRegistry.Tests.Insight;

public class CitizenTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" \r\n\t ", null)]
    [InlineData("\u200b\u202e", null)]
    [InlineData(" Hur  många\r\ndeltar? ", "Hur många deltar?")]
    [InlineData("a\u202eb\u0000c", "a b c")]
    [InlineData("a\u030a", "å")]
    public void What_is_typed_becomes_plain_text_on_one_line(string? typed, string? expected) =>
        Assert.Equal(expected, CitizenText.Clean(typed));
}
