using IopRegistry.Search;

namespace IopRegistry.Tests.Search.Text;

public class WordKeysTests
{
    [Theory]
    [InlineData("Göteborg", "goteborgs")]
    [InlineData("kafé", "kafe")]
    [InlineData("kyrka", "kyrkan")]
    [InlineData("hus", "husets")]
    [InlineData("samhälle", "samhällets")]
    [InlineData("arbete", "arbetet")]
    [InlineData("arbetslös", "arbetslöst")]
    [InlineData("verksamheter", "verksamheten")]
    [InlineData("aktivitet", "aktiviteterna")]
    [InlineData("senior", "seniorer")]
    [InlineData("mentorerna", "mentor")]
    [InlineData("pensionär", "pensionarer")]
    [InlineData("Ærø", "aro")]
    public void Forms_of_one_word_meet(string one, string other) =>
        Assert.NotEmpty(WordKeys.Of(one.ToLowerInvariant()).Intersect(WordKeys.Of(other)));

    [Theory]
    [InlineData("vän", "vänta")]
    [InlineData("barn", "barr")]
    [InlineData("aktiv", "aktivitet")]
    public void Different_words_do_not(string one, string other) =>
        Assert.Empty(WordKeys.Of(one).Intersect(WordKeys.Of(other)));
}
