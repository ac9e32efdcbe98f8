namespace IopRegistry.Tests;

public sealed class UnbrokenTextTests
{
    [Theory]
    [InlineData("se § 4.8 och 4.9", "se §~4.8 och 4.9")]
    [InlineData("10 kap. 9 § kommunallagen", "10~kap.~9~§ kommunallagen")]
    [InlineData("enligt 2 kap. tryckfrihetsförordningen", "enligt 2~kap. tryckfrihetsförordningen")]
    [InlineData("CC BY 4.0 och EN 301 549 här", "CC~BY~4.0 och EN~301~549 här")]
    [InlineData("Under chapter 10, section 9 of", "Under chapter~10, section~9 of")]
    [InlineData("CC till 5 kapten, § utan siffra, BY 4", "CC till 5 kapten, § utan siffra, BY 4")]
    public void What_belongs_together_stays_on_a_line(string text, string expected) =>
        Assert.Equal(expected, UnbrokenText.Of(text).Replace('\u00a0', '~'));
}
