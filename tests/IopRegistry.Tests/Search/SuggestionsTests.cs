using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

public class SuggestionsTests
{
    private static readonly Suggestions s_names = Suggestions.Build(
    [
        new("Göteborg", "plats", "1480", 30),
        new("Götene", "plats", "1471", 1),
        new("Göteborgs Räddningsmission", "organisation", "a", 5),
        new("Svenska Röda Korset", "organisation", "b", 9),
        new("Hemlöshet och social utsatthet", "tema", "c", 2),
        new("Boende i Göteborg", "partnerskap", "d", 0),
    ]);

    [Theory]
    [InlineData("göt", "plats: Göteborg, Götene; organisation: Göteborgs Räddningsmission; partnerskap: Boende i Göteborg")]
    [InlineData("GOTEB", "plats: Göteborg; organisation: Göteborgs Räddningsmission; partnerskap: Boende i Göteborg")]
    [InlineData("kors", "organisation: Svenska Röda Korset")]
    [InlineData("röda sven", "organisation: Svenska Röda Korset")]
    [InlineData("hmelöshet", "tema: Hemlöshet och social utsatthet")]
    [InlineData("korx", "organisation: Svenska Röda Korset")]
    [InlineData("kxr", "")]
    [InlineData("", "")]
    [InlineData("\uD801-\"", "")]
    public void Names_are_suggested_by_kind(string typed, string shown) => Assert.Equal(shown, Show(s_names.Find(typed, 8)));

    [Fact]
    public void Each_kind_has_its_share() =>
        Assert.Equal("plats: Göteborg; organisation: Göteborgs Räddningsmission", Show(s_names.Find("gö", 2)));

    private static string Show(IEnumerable<SuggestionGroup> groups) =>
        string.Join("; ", groups.Select(group => $"{group.Kind}: {string.Join(", ", group.Entries.Select(entry => entry.Label))}"));
}
