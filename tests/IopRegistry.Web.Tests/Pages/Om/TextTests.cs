using System.Net;

namespace IopRegistry.Web.Tests.Pages.Om;

[Collection(OnTheSite.Name)]
public sealed class TextTests(TestSite site)
{
    [Fact]
    public async Task Every_knowledge_page_is_at_its_address_with_title_and_contents()
    {
        Assert.Equal(11, site.Registry.Pages.Length);
        foreach (var text in site.Registry.Pages)
        {
            var page = await site.Get(text.Address);

            Assert.Equal(text.Title, page.QuerySelector("h1")!.Text());
            Assert.NotNull(page.QuerySelector(".markdown"));
            Assert.Contains("dataversionen", page.One("updated").Text(), StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("[data-testid=toc] a"), link => Assert.NotNull(page.GetElementById(link.Href()[1..])));
        }
    }

    [Theory]
    [InlineData("/om/finns-inte")]
    [InlineData("/om/dataskydd")]
    public async Task An_address_without_a_text_is_not_found(string address) => await site.Get(address, HttpStatusCode.NotFound);
}
