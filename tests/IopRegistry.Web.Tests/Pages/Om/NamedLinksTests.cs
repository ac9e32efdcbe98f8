using System.Text.RegularExpressions;

namespace IopRegistry.Web.Tests.Pages.Om;

/// <summary>A text that tells the reader to choose a link calls it what it is called.</summary>
[Collection(OnTheSite.Name)]
public sealed partial class NamedLinksTests(TestSite site)
{
    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task The_link_that_data_protection_names_is_on_every_page_it_names(string language)
    {
        var name = Named().Match((await site.Get(language + "/dataskydd")).Body!.TextContent).Groups[1].Value;
        string[] pages = [$"/partnerskap/{site.Registry.Partnerships[0].Id}", $"/organisationer/{site.Registry.Rows.Organisations[0].Id}", $"/namnder/{site.Registry.Rows.Units[0].Id}"];

        Assert.NotEmpty(name);
        foreach (var page in pages)
            Assert.Equal(name, (await site.Get(language + page)).QuerySelector("a[href*='sort=ta-bort']")!.Text());
    }

    [GeneratedRegex("(?:välj ”|choose “)([^”]+)”")]
    private static partial Regex Named();
}
