using IopRegistry.Search;

namespace IopRegistry.Tests.Search;

public class SuggestionsTests
{
    private static readonly SuggestionEntry[] s_entries =
    [
        new("Göteborg", "plats", "1480", 30),
        new("Götene", "plats", "1471", 1),
        new("Göteborgs Räddningsmission", "organisation", "a", 5),
        new("Svenska Röda Korset", "organisation", "b", 9),
        new("Hemlöshet och social utsatthet", "tema", "c", 2),
        new("Boende i Göteborg", "partnerskap", "d", 0),
    ];

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
    public void Names_are_suggested_by_kind(string typed, string shown) =>
        Assert.All(Engines.All, engine => Assert.Equal(shown, Show(Suggestions.Build(s_entries, engine).Find(typed, 8))));

    [Fact]
    public void Each_kind_has_its_share() =>
        Assert.Equal("plats: Göteborg; organisation: Göteborgs Räddningsmission", Show(Suggestions.Build(s_entries, new OwnEngine()).Find("gö", 2)));

    [Fact]
    public void What_leads_to_nothing_comes_last_unless_it_is_what_was_typed()
    {
        var names = Suggestions.Build([new("Karlstad", "plats", "1780", 0), new("Karlskoga", "plats", "1883", 0), new("Stöd i Karlskoga", "partnerskap", "a", 1), new("Stöd i Karlsborg", "partnerskap", "b", 1)], new OwnEngine());

        Assert.Equal("partnerskap: Stöd i Karlsborg, Stöd i Karlskoga", Show(names.Find("karls", 2)));
        Assert.Equal("plats: Karlstad", Show(names.Find("Karlstad", 2)));
    }

    private static string Show(IEnumerable<SuggestionGroup> groups) =>
        string.Join("; ", groups.Select(group => $"{group.Kind}: {string.Join(", ", group.Entries.Select(entry => entry.Label))}"));
}
