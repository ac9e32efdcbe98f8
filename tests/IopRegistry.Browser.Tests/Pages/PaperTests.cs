using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IopRegistry.Browser.Tests.Pages;

/// <summary>What goes to a printer: A4, as many sheets as it needs, with the addresses that a reader of paper cannot follow.</summary>
[Collection(InTheBrowser.Name)]
public partial class PaperTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData("partnerskap", 2, 4)]
    [InlineData("sok", 2, 6)]
    [InlineData("brev-skrivet", 1, 2)]
    public async Task It_takes_few_sheets_of_A4(string name, int least, int most)
    {
        await using var tab = await site.Open();
        await tab.Show(PageTypes.Public(site).Single(page => page.Name == name));
        var pdf = Encoding.Latin1.GetString(await tab.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        var sheets = Sheet().Matches(pdf);
        Assert.InRange(sheets.Count, least, most);
        Assert.All(Size().Matches(pdf), size => Assert.Equal((595, 842), (Rounded(size.Groups[1]), Rounded(size.Groups[2]))));
        tab.AssertQuiet();
    }

    [BrowserFact]
    public async Task A_record_on_paper_says_where_it_stands_and_where_its_outer_links_lead()
    {
        var address = $"/partnerskap/{site.Sent.PublishedRecord}";
        await using var tab = await site.Open(address);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Contains(address, await tab.Page.GetByTestId("citation").InnerTextAsync(), StringComparison.Ordinal);
        var links = await tab.Page.EvaluateAsync<string[][]>("[...document.querySelectorAll('main a[rel~=external]')].filter(link => link.checkVisibility()).map(link => [link.getAttribute('href'), getComputedStyle(link, '::after').content])");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link[0], link[1].Replace("\" \"", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_letter_on_paper_is_the_letter_alone()
    {
        await using var tab = await site.Open();
        await tab.Show(PageTypes.Public(site).Single(page => page.Name == "brev-skrivet"));
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal((await tab.Page.GetByTestId("letter").InnerTextAsync()).Trim(), (await tab.Page.Locator("body").InnerTextAsync()).Trim());
    }

    private static int Rounded(Group number) => (int)Math.Round(double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex Size();
}
