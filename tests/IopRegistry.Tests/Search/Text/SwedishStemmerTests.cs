using IopRegistry.Search;

namespace IopRegistry.Tests.Search.Text;

public class SwedishStemmerTests
{
    /// <summary>
    /// stems.tsv: every word of the sources and the data, and each fifth of Debian's wswedish, as PostgreSQL 15 stems
    /// them with a dictionary of template snowball, language swedish, and no stop words.
    /// </summary>
    [Fact]
    public void It_stems_as_PostgreSQL_does() =>
        Assert.All(Samples.Lines("Text/stems.tsv"), pair => Assert.Equal(pair[1], SwedishStemmer.Stem(pair[0])));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ös")]
    [InlineData("åes")]
    [InlineData("zzzs")]
    public void A_short_or_strange_word_is_no_fault(string word) =>
        Assert.StartsWith(SwedishStemmer.Stem(word), word, StringComparison.Ordinal);
}
