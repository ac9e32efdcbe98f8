using IopRegistry.Search;

namespace IopRegistry.Tests.Search.Text;

public class TokenTests
{
    [Theory]
    [InlineData("Målsryd/Gånghester", "målsryd gånghester målsrydgånghester")]
    [InlineData("idéburet-offentligt", "idéburet offentligt idéburetoffentligt")]
    [InlineData("Kvinno- och tjejjouren", "kvinno och tjejjouren")]
    [InlineData("802012-3456", "8020123456")]
    [InlineData("8020123456", "8020123456")]
    [InlineData("2022-01-01–2023-12-31", "2022 01 01 2023 12 31")]
    [InlineData("802012-34567", "802012 34567")]
    [InlineData("Agenda2030", "agenda2030")]
    [InlineData("IOP:er och EU:s", "iop och eu")]
    [InlineData("COVID-19", "covid 19 covid19")]
    [InlineData("sam\u00ADverkan", "samverkan")]
    [InlineData("a-b-c d", "a b c abc d")]
    [InlineData(" ,;– ", "")]
    public void Words_are_found(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Token.In(text).Select(token => token.Text)));

    [Fact]
    public void Decomposed_letters_are_composed_and_keep_their_place()
    {
        var token = Token.In("i Go\u0308teborg nu")[1];

        Assert.Equal(("göteborg", 2, 11), (token.Text, token.Start, token.End));
    }

    [Fact]
    public void A_joined_word_covers_its_parts()
    {
        var token = Token.In("ett idéburet-offentligt avtal")[3];

        Assert.Equal((2, 4, 23), (token.Parts, token.Start, token.End));
    }

    [Fact]
    public void A_very_long_word_is_cut_but_covers_its_place()
    {
        var token = Assert.Single(Token.In(new string('a', 1_000_000)));

        Assert.Equal((TokenReader.LongestWord, 1_000_000), (token.Text.Length, token.End));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_word() =>
        Assert.Equal(["a", "b", "𐐨"], Token.In("a\uD801 b\uDC00\u202E 𐐀").Select(token => token.Text));
}
