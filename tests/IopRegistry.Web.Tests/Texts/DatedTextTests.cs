using System.Text.Encodings.Web;
using IopRegistry.Web.Pages.Shared;

namespace IopRegistry.Web.Tests.Texts;

public sealed class DatedTextTests
{
    [Theory]
    [InlineData("Since 2023-04-01.", "Since <time datetime=\"2023-04-01\">2023-04-01</time>.")]
    [InlineData("2023-04-012 is no day", "2023-04-012 is no day")]
    // The longer name is whole wherever it stands, also where the shorter one stands first or has been given first.
    [InlineData("Kartan and Kartan 2", "<span lang=\"sv\">Kartan</span> and <span lang=\"sv\">Kartan 2</span>")]
    [InlineData("Kartan 2, Kartan", "<span lang=\"sv\">Kartan 2</span>, <span lang=\"sv\">Kartan</span>")]
    // A day within a name belongs to it.
    [InlineData("Läget 2023-04-01 of 2023-04-01", "<span lang=\"sv\">Läget 2023-04-01</span> of <time datetime=\"2023-04-01\">2023-04-01</time>")]
    [InlineData("A <b> (Kartan", "A &lt;b&gt; (<span lang=\"sv\">Kartan</span>")]
    public void Days_and_the_longest_names_are_marked(string sentence, string html) =>
        Assert.Equal(html, Written(Words.English, sentence));

    [Fact]
    public void On_a_Swedish_page_only_days_are_marked() =>
        Assert.Equal("Kartan 2 den <time datetime=\"2023-04-01\">2023-04-01</time>", Written(Words.Swedish, "Kartan 2 den 2023-04-01"));

    private static string Written(Words words, string sentence)
    {
        using var writer = new StringWriter();
        words.Dated(sentence, "Kartan", null, "Kartan 2", "Läget 2023-04-01", "").WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return writer.ToString();
    }
}
