using IopRegistry.Curation;

namespace IopRegistry.Tests.Curation;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://iop.example/protokoll?id=3")]
    [InlineData("http://räksmörgås.example")]
    public void An_address_with_a_host_may_stand_in_the_column(string text) => Assert.Null(Schema.Get("sources").Find("url")!.FlawIn(text));

    [Theory]
    [InlineData("https://[")]
    [InlineData("https:///x")]
    [InlineData("https://:80/x")]
    [InlineData("https://iop.example:99999/")]
    [InlineData("ftp://iop.example/x")]
    public void What_looks_like_an_address_but_names_no_host_may_not(string text) => Assert.NotNull(Schema.Get("sources").Find("url")!.FlawIn(text));
}
