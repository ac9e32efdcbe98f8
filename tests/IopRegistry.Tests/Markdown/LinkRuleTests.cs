using IopRegistry.Markdown;

namespace IopRegistry.Tests.Markdown;

public class LinkRuleTests
{
    [Theory]
    [InlineData("https://www.riksdagen.se/sv/?a=1#b")]
    [InlineData("HTTP://example.org")]
    [InlineData("https://example.org:8080/å")]
    [InlineData("mailto:registrator@kommunen.se")]
    [InlineData("/om/metod")]
    [InlineData("/")]
    [InlineData("#mal")]
    public void These_are_allowed(string address) => Assert.True(LinkRule.Allows(address));

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData(" https://example.org")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://\u202egro.elpmaxe")]
    [InlineData("https://kommunen.se@example.org")]
    [InlineData("https:example.org")]
    [InlineData("data:image/png;base64,AA==")]
    [InlineData("mailto:a@example.org?bcc=b@example.org")]
    [InlineData("om/metod")]
    [InlineData("?q=1")]
    [InlineData("tel:+46")]
    public void These_are_not(string address) => Assert.False(LinkRule.Allows(address));
}
