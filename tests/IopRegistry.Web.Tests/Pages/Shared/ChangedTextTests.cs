using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Tests.Pages.Shared;

public sealed class ChangedTextTests
{
    [Theory]
    [InlineData("en gammal text", "en ny text", "en ", "gammal", "ny", " text")]
    [InlineData("Första. Andra.", "Första.", "Första.", " Andra.", "", "")]
    [InlineData("Andra.", "Första. Andra.", "", "", "Första. ", "Andra.")]
    [InlineData("tre månader", "fyra månader", "", "tre", "fyra", " månader")]
    [InlineData("två bilar kvar", "två båtar kvar", "två ", "bilar", "båtar", " kvar")]
    [InlineData("två två", "två två två", "två två", "", " två", "")]
    [InlineData("lika", "lika", "lika", "", "", "")]
    [InlineData("", "nytt", "", "", "nytt", "")]
    public void What_is_the_same_at_both_ends_is_told_once_in_whole_words(string old, string now, string before, string taken, string added, string after)
    {
        var changed = ChangedText.Between(old, now);

        Assert.Equal(new ChangedText(before, taken, added, after), changed);
    }
}
